#include "papers/spreadsheet.h"

#include "assess/totals.h"
#include "cases/binding.h"
#include "explain/words.h"
#include "papers/diagnostics.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"
#include "papers/steps_sheet.h"
#include "papers/workbook.h"

#include <array>
#include <map>

namespace papers {

namespace {

using assess::Amount;
using assess::Outcome;

/// The inputs, and where an amount of money among them stands.
class InputsSheet {
public:
    enum Column { Path, Label, Value, Fen };

    InputsSheet(Sheet sheet, const Dossier &dossier)
        : m_sheet(std::move(sheet)),
          m_dossier(dossier),
          m_bound(cases::bind(dossier.subject, dossier.rules()))
    {
        m_sheet.widths({30, 34, 40, 18});
        m_sheet.head(
            {Papers::tr("Path"), Papers::tr("Fact"), Papers::tr("Value"), Papers::tr("In fen")});
    }

    void fill()
    {
        const auto &vocabulary = m_dossier.rules().vocabulary();
        for (const auto &[path, text] : m_dossier.subject.facts) {
            const auto slot = m_dossier.rules().symbols().findFact(path);
            if (slot)
                put({eval::Input::Kind::Fact, *slot, -1, -1},
                    vocabulary.facts[static_cast<std::size_t>(*slot)],
                    m_bound.facts.facts[static_cast<std::size_t>(*slot)], path);
            else
                plain(path, path, text);
        }
        for (std::size_t i = 0; i < vocabulary.tables.size(); ++i) {
            const auto entered = m_dossier.subject.tables.find(vocabulary.tables[i].name);
            if (entered == m_dossier.subject.tables.end())
                continue;
            if (entered->second.empty())
                plain(vocabulary.tables[i].name, vocabulary.tables[i].label.in(m_dossier.language),
                      Papers::tr("none"));
            fillTable(static_cast<int>(i), entered->second);
        }
    }

    const cases::Bound &bound() const { return m_bound; }
    /// The cell of an amount in fen, with the sheet's name; empty where it is none.
    QString cellOf(const eval::Input &input) const
    {
        const auto found = m_cells.find(input);
        return found == m_cells.end()
                   ? QString()
                   : QStringLiteral("'%1'!%2").arg(m_sheet.name(), cellName(found->second, Fen));
    }

private:
    void plain(const QString &path, const QString &label, const QString &value)
    {
        m_sheet.text(m_row, Path, path, CellForm::Quiet);
        m_sheet.text(m_row, Label, label);
        m_sheet.text(m_row, Value, value);
        ++m_row;
    }
    void put(const eval::Input &input, const rulebook::FactInfo &info, const eval::Value &value,
             const QString &path)
    {
        const auto *range = std::get_if<base::Range>(&value);
        const auto fen =
            range != nullptr && range->isPoint() ? range->low->toInt64() : std::nullopt;
        if (info.type.kind == feel::Kind::Money && fen && *fen <= mostExact) {
            m_sheet.number(m_row, Fen, *fen);
            m_cells[input] = m_row;
        }
        plain(
            path, explain::inputName(input, m_dossier.rules(), m_dossier.language),
            explain::valueText(value, info.type, info.form, m_dossier.rules(), m_dossier.language));
    }
    void fillTable(int slot, const std::vector<cases::RowTexts> &rows)
    {
        const auto &table = m_dossier.rules().vocabulary().tables[static_cast<std::size_t>(slot)];
        const auto &values = m_bound.facts.tables[static_cast<std::size_t>(slot)].rows;
        for (std::size_t row = 0; row < rows.size() && row < values.size(); ++row) {
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const auto &info = table.columns[column];
                if (rows[row].contains(info.name))
                    put({eval::Input::Kind::Table, slot, static_cast<int>(row),
                         static_cast<int>(column)},
                        info, values[row][column],
                        cases::cellPath(table.name, static_cast<int>(row), info.name));
            }
        }
    }

    Sheet m_sheet;
    const Dossier &m_dossier;
    cases::Bound m_bound;
    std::map<eval::Input, int> m_cells;
    int m_row = 1;
};

/// Cells whose sum is the base of these rows; none where it is no plain fact or column.
QStringList baseCells(const InputsSheet &inputs, const std::vector<assess::Stage> &stages,
                      const assess::RowOutcome *group, int table)
{
    if (stages.empty() || stages.front().alternative == nullptr
        || !stages.front().alternative->formula || !stages.front().result.isPoint())
        return {};
    const feel::Formula &formula = *stages.front().alternative->formula;
    const feel::Node &root = formula.node(formula.root());
    std::vector<eval::Input> read;
    if (root.op == feel::Op::Fact)
        read.push_back({eval::Input::Kind::Fact, root.slot, -1, -1});
    if (root.op == feel::Op::Column && root.table == table && group != nullptr) {
        for (const int row : group->rows)
            read.push_back({eval::Input::Kind::Table, table, row, root.slot});
    }
    QStringList cells;
    base::Rational sum(0);
    for (const eval::Input &input : read) {
        const QString cell = inputs.cellOf(input);
        const auto &facts = inputs.bound().facts;
        const auto at = [](int index) {
            return static_cast<std::size_t>(index);
        };
        const eval::Value &value =
            input.kind == eval::Input::Kind::Fact
                ? facts.facts[at(input.slot)]
                : facts.tables[at(input.slot)].rows[at(input.row)][at(input.column)];
        const auto *range = std::get_if<base::Range>(&value);
        const auto total =
            range != nullptr && range->isPoint() ? base::add(sum, *range->low) : std::nullopt;
        if (cell.isEmpty() || !total)
            return {};
        sum = *total;
        cells += cell;
    }
    return sum == *stages.front().result.low ? cells : QStringList();
}

class BookWriter {
public:
    BookWriter(const Dossier &dossier, Workbook &book)
        : m_dossier(dossier),
          m_results(book.add(Papers::tr("Results"))),
          m_steps(book.add(Papers::tr("Steps")), dossier.language),
          m_inputs(book.add(Papers::tr("Inputs")), dossier),
          m_rules(book.add(Papers::tr("Rules", "name of a sheet")))
    {}

    base::Result<void> write(const Progress &progress)
    {
        m_inputs.fill();
        m_results.widths({11, 42, 16, 14, 14, 16, 16, 18, 18, 12, 30});
        m_results.head({Papers::tr("Id"), Papers::tr("Measure"), Papers::tr("Article"),
                        Papers::tr("Verdict"), Papers::tr("Kind of amount"), Papers::tr("Low, fen"),
                        Papers::tr("High, fen"), Papers::tr("Low, yuan"), Papers::tr("High, yuan"),
                        Papers::tr("Total"), Papers::tr("Remark")});
        const int total = static_cast<int>(m_dossier.assessment->outcomes.size());
        for (const Outcome &outcome : m_dossier.assessment->outcomes) {
            if (progress && !progress(m_row - 1, total))
                return base::failure(code::cancelled, {});
            put(outcome);
        }
        putTotals();
        putRules();
        return {};
    }

private:
    enum Column { Id, Title, Article, Verdict, Kind, Low, High, LowYuan, HighYuan, Class, Remark };

    QString groupName(const Outcome &outcome, const assess::RowOutcome &row) const
    {
        const auto &table =
            m_dossier.rules().vocabulary().tables[static_cast<std::size_t>(outcome.measure->table)];
        QStringList numbers;
        for (const int number : row.rows)
            numbers += QString::number(number + 1);
        const QString rows = QStringLiteral("%1 %2").arg(
            table.row.in(m_dossier.language), explain::listText(numbers, m_dossier.language));
        return row.group && *row.group != u"*" && *row.group != u"?"
                   ? QStringLiteral("%1 · %2").arg(*row.group, rows)
                   : rows;
    }

    /// Rows of the sheet of steps that belong to an outcome; false where an end of one is open.
    StepsOfMeasure putSteps(const Outcome &outcome)
    {
        StepsOfMeasure all;
        const auto take = [&all](const StepsOfMeasure &one) {
            if (all.firstRow < 0)
                all = one;
            all.lastRow = one.lastRow;
            all.isExact = all.isExact && one.isExact;
        };
        if (outcome.rows.empty() && !outcome.stages.empty())
            take(m_steps.add(outcome, {}, outcome.stages, outcome.verdict, outcome.amount,
                             baseCells(m_inputs, outcome.stages, nullptr, -1)));
        for (const assess::RowOutcome &row : outcome.rows) {
            if (!row.stages.empty())
                take(m_steps.add(outcome, groupName(outcome, row), row.stages, row.verdict,
                                 row.amount,
                                 baseCells(m_inputs, row.stages, &row, outcome.measure->table)));
        }
        return all;
    }

    QString sumOf(const StepsOfMeasure &steps, StepsSheet::Column column, bool counts) const
    {
        const QString sheet = QStringLiteral("'%1'!").arg(m_steps.sheet().name());
        const auto range = [&](int one) {
            return sheet + cellName(steps.firstRow, one) + u':' + cellName(steps.lastRow, one);
        };
        return QStringLiteral("=SUMIF(%1,\"result\",%2)*%3")
            .arg(range(StepsSheet::Token), range(column), counts ? u"1" : u"0");
    }

    void putEnd(int column, const std::optional<base::Money> &amount, const StepsOfMeasure &steps,
                bool isSum, bool counts)
    {
        const bool isHigh = column == High;
        if (!amount) {
            m_results.text(m_row, column, Papers::tr("open"), CellForm::Quiet);
            m_results.text(m_row, column + 2, Papers::tr("open"), CellForm::Quiet);
            return;
        }
        if (isSum)
            m_results.formula(m_row, column,
                              sumOf(steps, isHigh ? StepsSheet::High : StepsSheet::Low, counts),
                              amount->fen());
        else if (amount->fen() <= mostExact)
            m_results.number(m_row, column, amount->fen());
        else
            m_results.text(m_row, column, QString::number(amount->fen()));
        m_results.formula(m_row, column + 2, QStringLiteral("=%1/100").arg(cellName(m_row, column)),
                          amount->fen(), CellForm::Yuan, true);
    }

    /// Whether the groups' results add up to the outcome, end by end.
    static bool addsUp(const Outcome &outcome, bool isHigh, bool counts)
    {
        const auto wanted = isHigh ? outcome.amount.high : std::optional(outcome.amount.low);
        if (!wanted)
            return false;
        if (!counts)
            return *wanted == base::Money();
        base::Money sum;
        const auto add = [&](const Amount &amount) {
            const auto end = isHigh ? amount.high : std::optional(amount.low);
            const auto total = end ? base::add(sum, *end) : std::nullopt;
            sum = total.value_or(base::Money::fromFen(-1));
        };
        if (outcome.rows.empty())
            add(outcome.amount);
        for (const auto &row : outcome.rows) {
            if (!row.stages.empty())
                add(row.amount);
        }
        return sum == *wanted && sum.fen() <= mostExact;
    }

    void put(const Outcome &outcome)
    {
        m_results.text(m_row, Id, outcome.measure->id);
        m_results.text(m_row, Title, outcome.measure->title.in(m_dossier.language));
        m_results.text(
            m_row, Article,
            explain::articleName(*outcome.measure, m_dossier.rules(), m_dossier.language),
            CellForm::Quiet);
        m_results.text(m_row, Verdict, explain::verdictName(outcome.verdict, m_dossier.language));
        m_results.text(m_row, Kind,
                       explain::amountKindName(outcome.measure->amount.kind, m_dossier.language),
                       CellForm::Quiet);
        const bool counts = outcome.verdict <= assess::Verdict::Undetermined;
        const StepsOfMeasure steps = putSteps(outcome);
        const bool hasSteps = steps.firstRow >= 0;
        putEnd(Low, outcome.amount.low, steps, hasSteps && addsUp(outcome, false, counts), counts);
        putEnd(High, outcome.amount.high, steps, hasSteps && addsUp(outcome, true, counts), counts);
        m_results.text(m_row, Class, assess::token(assess::totalOf(outcome)));
        if (outcome.wouldBe)
            m_results.text(m_row, Remark,
                           Papers::tr("Were it in force: %1")
                               .arg(yuanText(outcome.wouldBe->amount, m_dossier.language)),
                           CellForm::Quiet);
        ++m_row;
    }

    /// Sums where they are what may be had together; values where a rule of combination takes a part.
    void putTotals()
    {
        const auto plain = assess::totalsOf(m_dossier.assessment->outcomes);
        const int last = m_row - 1;
        ++m_row;
        m_results.text(m_row++, Title, Papers::tr("Totals, never to be added up"),
                       CellForm::Strong);
        const auto range = [last](int column) {
            return cellName(1, column) + u':' + cellName(last, column);
        };
        for (int i = 0; i < static_cast<int>(assess::Total::None); ++i) {
            const auto total = static_cast<assess::Total>(i);
            const Amount &wanted = m_dossier.assessment->totals.of(total);
            const bool isSum = plain && wanted == plain->of(total) && last >= 1;
            m_results.text(m_row, Id, assess::token(total));
            for (const bool isHigh : {false, true}) {
                const int column = isHigh ? High : Low;
                const auto amount = isHigh ? wanted.high : std::optional(wanted.low);
                if (!amount) {
                    m_results.text(m_row, column, Papers::tr("open"), CellForm::Quiet);
                    continue;
                }
                const QString formula = QStringLiteral("=SUMIF(%1,\"%2\",%3)")
                                            .arg(range(Class), assess::token(total), range(column));
                if (isSum && amount->fen() <= mostExact)
                    m_results.formula(m_row, column, formula, amount->fen());
                else if (amount->fen() <= mostExact)
                    m_results.number(m_row, column, amount->fen());
                else
                    m_results.text(m_row, column, QString::number(amount->fen()));
                m_results.formula(m_row, column + 2,
                                  QStringLiteral("=%1/100").arg(cellName(m_row, column)),
                                  amount->fen(), CellForm::Yuan, true);
            }
            if (!isSum)
                m_results.text(m_row, Remark,
                               Papers::tr("a value, no formula: of what may be had together"),
                               CellForm::Quiet);
            ++m_row;
        }
    }

    void putRules()
    {
        m_rules.widths({26, 60, 10, 70});
        m_rules.head({Papers::tr("Id"), Papers::tr("Document"), Papers::tr("Version"),
                      QStringLiteral("SHA-256")});
        int row = 1;
        for (const auto &document : m_dossier.rules().documents()) {
            m_rules.text(row, 0, document.id);
            m_rules.text(row, 1, document.title.in(m_dossier.language));
            m_rules.text(row, 2, document.version);
            m_rules.text(row, 3, document.sha256, CellForm::Quiet);
            ++row;
        }
        for (const QString &text :
             {Papers::tr("Applicant: %1").arg(applicantName(m_dossier)),
              Papers::tr("Unified social credit code: %1").arg(creditCode(m_dossier)),
              Papers::tr("Date of assessment: %1").arg(m_dossier.assessment->on.toText()),
              Papers::tr("Digest of the receipt: %1").arg(receiptDigest(m_dossier)),
              Papers::tr("It is no decision and no promise: the authorities decide.")})
            m_rules.text(++row, 1, text);
    }

    const Dossier &m_dossier;
    Sheet m_results;
    StepsSheet m_steps;
    InputsSheet m_inputs;
    Sheet m_rules;
    int m_row = 1;
};

} // namespace

base::Result<QByteArray> spreadsheet(const Dossier &dossier, const SpreadsheetOptions &options,
                                     const Progress &progress)
{
    const auto book = Workbook::create(options.storedResults);
    if (!book)
        return base::failure(book.error());
    (*book)->describe(Papers::tr("Amounts step by step"));
    BookWriter writer(dossier, **book);
    if (auto written = writer.write(progress); !written)
        return base::failure(written.error());
    return (*book)->finish();
}

} // namespace papers
