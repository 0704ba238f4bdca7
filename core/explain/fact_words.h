// The facts of a case in words: what they are called, what stands there, who said it. Private to the room.
#pragma once

#include "base/date.h"
#include "base/local_text.h"
#include "cases/case.h"
#include "cases/origins.h"
#include "eval/evaluator.h"
#include "explain/reason.h"
#include "feel/formula.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <optional>
#include <vector>

namespace explain {

class FactWords {
public:
    /// All must outlive it; `origins` may be null.
    FactWords(const rulebook::Rulebook &rules, const cases::Case &subject, const eval::Facts &facts,
              const cases::Origins *origins, base::Date on, base::Language language);

    const eval::Facts &facts() const { return m_facts; }
    /// Absent where there is no such cell.
    std::optional<eval::Value> value(const eval::Input &input) const;
    /// "unknown" in words where nobody said anything; a whole table by the number of its rows.
    QString valueText(const eval::Input &input) const;
    FactUsed used(const eval::Input &input) const;
    /// What the part of a formula reads, in the vocabulary's order. Tables that it goes over stand for their
    /// rows.
    std::vector<FactUsed> readBy(const feel::Formula &formula, int node,
                                 eval::RowScope scope) const;
    /// Whether it can still be changed: the vocabulary says so, and no date before the day of assessment.
    bool isOpenToChange(const eval::Input &input) const;
    /// What a gap comes to: "0.01 yuan short", or that the limit itself does not count.
    QString gapText(const eval::Gap &gap, bool isMet, rulebook::NumberForm form) const;
    /// The smallest change of a fact that turns the test, in a sentence; empty where there is none inside
    /// the fact's domain. `isMet` tells how the test stands now.
    QString changeText(const eval::Gap &gap, bool isMet) const;
    /// The same for something worked out from several facts, `name` being called and `now` its value.
    QString changeText(const eval::Gap &gap, bool isMet, const QString &name,
                       const base::Rational &now, rulebook::NumberForm form) const;

private:
    struct Turn {
        base::Rational value;
        bool isLimit = false; ///< anything beyond the value, not the value itself
        bool isUp = true;
    };

    QString originText(const eval::Input &input, const QString &path) const;
    const feel::ValueSymbol *symbol(const eval::Input &input) const;
    const rulebook::FactInfo *info(const eval::Input &input) const;
    std::optional<Turn> turnOf(const eval::Gap &gap, bool isMet, const base::Rational &now,
                               rulebook::NumberForm form) const;
    QString turnText(const Turn &turn, const eval::Gap &gap, bool isMet, const QString &name,
                     const base::Rational &now, rulebook::NumberForm form, bool isOpen) const;

    const rulebook::Rulebook &m_rules;
    const cases::Case &m_subject;
    const eval::Facts &m_facts;
    const cases::Origins *m_origins;
    base::Date m_on;
    base::Language m_language;
};

} // namespace explain
