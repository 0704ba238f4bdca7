// What a measure reads, found in its checked formulas.
#pragma once

#include "eval/facts.h"
#include "rulebook/rulebook.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace report {

/// Facts (`applicant.place`), columns (`contracts.amount`) and tables that only count (`contracts`).
/// In the vocabulary's order, none twice. Assumptions and readings are not among them.
QStringList pathsReadBy(const rulebook::Measure &measure, const rulebook::Rulebook &rules);

/// Of each path, the measures that read it, in the rulebook's order.
class Readers {
public:
    /// Must not outlive the rules.
    explicit Readers(const rulebook::Rulebook &rules);

    QStringList of(const QString &path) const;
    QStringList
    of(const eval::Input &input) const; ///< of a cell, of its column; none of an assumption

private:
    const rulebook::Rulebook &m_rules;
    std::vector<std::pair<QString, QStringList>> m_reads; ///< measure id and what it reads
};

} // namespace report
