// Random cases made from the vocabulary alone: complete ones, and the same with facts taken away.
#pragma once

#include "base/date.h"
#include "base/money.h"
#include "cases/case.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <random>

namespace support {

class RandomCase {
public:
    RandomCase(const rulebook::Rulebook &rules, std::uint64_t seed) : m_rules(rules), m_random(seed)
    {}

    /// Every fact and every table known; values crowd around thresholds and dates of the shipped rules.
    cases::Case complete()
    {
        cases::Case subject;
        subject.on = pick({"2024-06-30", "2026-10-08", "2026-10-09", "2021-10-09", "2023-01-01"});
        const auto &symbols = m_rules.symbols();
        for (const auto &fact : symbols.facts)
            subject.facts[fact.path] = text(fact);
        for (const auto &table : symbols.tables) {
            auto &rows = subject.tables[table.name];
            const int count = below(4);
            for (int row = 0; row < count; ++row) {
                cases::RowTexts texts;
                for (const auto &column : table.columns)
                    texts[column.path] = text(column);
                rows.push_back(std::move(texts));
            }
        }
        for (std::size_t i = 0; i < m_rules.readings().size(); ++i) {
            const auto &reading = m_rules.readings()[i];
            if (below(3) == 0)
                subject.readings[reading.id] =
                    reading.choices[static_cast<std::size_t>(below(int(reading.choices.size())))]
                        .id;
        }
        return subject;
    }

    /// The same case with each fact, cell or table forgotten with a chance of one in `oneIn`. Decisions
    /// stay: an open one counts as taken in favour, so that forgetting it is no loss of knowledge.
    cases::Case forget(cases::Case subject, int oneIn)
    {
        std::erase_if(subject.facts, [&](const auto &fact) {
            return !fact.first.startsWith(QStringLiteral("decisions.")) && below(oneIn) == 0;
        });
        std::erase_if(subject.tables, [&](const auto &) { return below(3 * oneIn) == 0; });
        for (auto &[name, rows] : subject.tables) {
            for (auto &row : rows)
                std::erase_if(row, [&](const auto &) { return below(oneIn) == 0; });
        }
        return subject;
    }

    int below(int limit)
    {
        return static_cast<int>(m_random() % static_cast<std::uint64_t>(limit));
    }

private:
    QString pick(std::initializer_list<const char *> texts)
    {
        return QString::fromLatin1(texts.begin()[below(static_cast<int>(texts.size()))]);
    }

    QString text(const feel::ValueSymbol &symbol)
    {
        switch (symbol.type.kind) {
        case feel::Kind::Truth:
            return below(4) == 0 ? QStringLiteral("false") : QStringLiteral("true");
        case feel::Kind::Money: {
            static constexpr qint64 yuan[] = {0,         300'000,   500'000,   1'000'000,
                                              3'000'000, 5'000'000, 10'000'000};
            const qint64 fen = yuan[below(7)] * 100 + below(3) - 1;
            return base::toText(base::Money::fromFen(fen < 0 ? 0 : fen));
        }
        case feel::Kind::Number:
            return symbol.domain.high ? QStringLiteral("0.0%1").arg(below(10))
                                      : QString::number(below(6));
        case feel::Kind::Date: {
            const auto start = base::Date::fromText(
                pick({"2021-10-09", "2022-05-31", "2024-02-29", "2024-06-30", "2026-10-08"}));
            return base::addDays(*start, below(3) - 1).toText();
        }
        case feel::Kind::Choice: {
            const auto &members =
                m_rules.symbols().lists[static_cast<std::size_t>(symbol.type.list)].members;
            return members[below(3) == 0 ? below(static_cast<int>(members.size())) : 0];
        }
        case feel::Kind::Place:
            return pick({"210702", "210727", "210702", "130300", "230100", "370900"});
        default:
            return pick({"P1", "P2", "P3"});
        }
    }

    const rulebook::Rulebook &m_rules;
    std::mt19937_64 m_random;
};

} // namespace support
