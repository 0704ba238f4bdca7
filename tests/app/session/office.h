// A workspace of its own for a test, with a clock that stands still and ticks when asked.
#pragma once

#include "session/session.h"
#include "small_rules.h"

#include <QTemporaryDir>

#include <memory>

/// Opens sessions on one workspace file.
class Office {
public:
    explicit Office(std::shared_ptr<const rulebook::Rulebook> rules = smallrules::load())
        : m_rules(std::move(rules))
    {}

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString workspaceFile() const { return path("workspace.huisuan"); }

    /// A session of its own; the caller ends it before asking for a restart.
    std::unique_ptr<session::Session> open()
    {
        session::Surroundings surroundings;
        surroundings.workspaceFile = workspaceFile();
        surroundings.actor = "tester";
        surroundings.nowUtc = [this] {
            ++m_second;
            return QStringLiteral("2026-11-21T08:%1:%2Z")
                .arg(m_second / 60 % 60, 2, 10, QLatin1Char('0'))
                .arg(m_second % 60, 2, 10, QLatin1Char('0'));
        };
        surroundings.today = [] {
            return *base::Date::fromCivil(2024, 6, 30);
        };
        auto opened = session::Session::open(m_rules, surroundings);
        if (!opened)
            qFatal("no session: %s", qPrintable(opened.error().front().code));
        return *std::move(opened);
    }

    /// A session with a new case in the town.
    std::unique_ptr<session::Session> openCase()
    {
        auto made = open();
        if (!made->newCase() || !made->setFact("applicant.place", "210702")
            || !made->setFact("applicant.kind", "enterprise"))
            qFatal("no case");
        return made;
    }

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;
    QTemporaryDir m_dir;
    int m_second = 0;
};

/// The first code of a failed result; "" where it did not fail.
template <class T> QString codeOf(const base::Result<T> &result)
{
    return result ? QString() : result.error().front().code;
}
