// Random user actions on a session, the same for the same seed.
#pragma once

#include "session/session.h"

#include <QString>
#include <QStringList>

#include <random>

/// Does things that a user can do, sensible and not. Failures are part of it.
class RandomEdits {
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    /// One action that does not undo anything. False where it was refused or changed nothing.
    bool act(session::Session &session)
    {
        const std::size_t before = session.history().size();
        const bool done = choose(session).has_value();
        return done && session.history().size() != before;
    }

private:
    QString pick(const QStringList &texts)
    {
        return texts.at(below(static_cast<int>(texts.size())));
    }

    static int rows(const session::Session &session)
    {
        const auto found = session.current().tables.find("contracts");
        return found == session.current().tables.end() ? 0 : static_cast<int>(found->second.size());
    }

    QString money() { return pick({"0", "49万", "499999.99", "500000", "300万", "?", "", "x"}); }

    base::Result<void> fact(session::Session &session)
    {
        switch (below(7)) {
        case 0:
            return session.setFact("applicant.staff", pick({"9", "10", "200", "", "?", "-1"}));
        case 1:
            return session.setFact("applicant.capital", money());
        case 2:
            return session.setFact("applicant.listed", pick({"true", "false", "?", ""}));
        case 3:
            return session.setFact("applicant.place", pick({"210702", "370900", "", "1"}));
        case 4:
            return session.setFact("applicant.kind", pick({"enterprise", "院所", ""}));
        case 5:
            return session.setFact("applicant.ratio", pick({"4%", "5%", "1%..9%", ""}));
        default:
            return session.setFact("decisions.reviewed", pick({"true", "false", ""}));
        }
    }

    base::Result<void> cell(session::Session &session)
    {
        const int row = below(rows(session) + 1);
        switch (below(5)) {
        case 0:
            return session.setFact(cases::cellPath("contracts", row, "amount"), money());
        case 1:
            return session.setFact(cases::cellPath("contracts", row, "realised"), money());
        case 2:
            return session.setFact(cases::cellPath("contracts", row, "role"),
                                   pick({"receiver", "provider", ""}));
        case 3:
            return session.setFact(cases::cellPath("contracts", row, "converts"),
                                   pick({"true", "false", ""}));
        default:
            return session.setFact(cases::cellPath("contracts", row, "signed_on"),
                                   pick({"2024-01-31", "2020-01-01", ""}));
        }
    }

    base::Result<void> table(session::Session &session)
    {
        const int count = rows(session);
        switch (below(6)) {
        case 0:
            return session.insertRow("contracts", below(count + 1), {{"amount", "60万"}});
        case 1:
            return session.removeRows("contracts", {below(count + 1)});
        case 2:
            return session.removeRows("contracts", {0, count - 1});
        case 3:
            return session.paste("contracts", below(count + 1), below(3),
                                 {{"受让方", "70万", "20万"}, {"提供方", money(), ""}});
        case 4:
            return below(4) == 0 ? session.setTableEmpty("contracts") : base::Result<void>();
        default:
            return below(4) == 0 ? session.clear("contracts") : base::Result<void>();
        }
    }

    base::Result<void> choose(session::Session &session)
    {
        switch (below(8)) {
        case 0:
        case 1:
            return fact(session);
        case 2:
        case 3:
        case 4:
            return cell(session);
        case 5:
            return table(session);
        case 6:
            return session.setReading("cap_unit", pick({"project", "contract", "x"}));
        default:
            return session.setFact("on", pick({"2024-06-30", "2026-12-01", "2021-01-01", ""}));
        }
    }

    std::mt19937 m_random;
};
