// Mechanical mutants of rule files: one small slip each, as a tired policy officer makes them.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace mutants {

/// One file with one slip.
struct Mutant {
    QString file; ///< relative to the rules folder
    QString kind; ///< compare bound unit join drop rows rounding default term
    QString
        what; ///< `threshold: amount >= 50万元 => amount > 50万元`; told apart by ` #2` where needed
    QByteArray text;

    /// How survivors.txt names it.
    QString name() const
    {
        return file + QStringLiteral(" | ") + kind + QStringLiteral(" | ") + what;
    }
};

/// All mutants of a file, in its order:
///   compare   >= and >, <= and <
///   bound     an amount off by one fen, a date or a period by one day, a percentage or a number by one
///   unit      元, 万元 and 亿元 for each other (but for zero)
///   join      and, or
///   drop      a rate, floor or cap left out
///   rows      two neighbouring rows of a decision table change places (first) or outputs (unique)
///   rounding  down and half_up, where there is a rate
///   default   another choice of a reading as the default
///   term      a date of a document's validity off by one day
/// Measures, readings.yaml and document.yaml have mutants, other files none.
std::vector<Mutant> mutantsOf(const QString &file, const QByteArray &text);

} // namespace mutants
