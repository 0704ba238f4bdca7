// Mutants on trial: does the linter or an example notice?
#pragma once

#include "mutation.h"
#include "rulebook/rulebook.h"

#include <QTemporaryDir>

#include <memory>

namespace mutants {

/// Who noticed a mutant.
enum class Killer { Nobody, Loader, Linter, Example };

/// Survivors that were looked at: name → why it lives.
QHash<QString, QString> readSurvivors(const QString &file);

/// A scratch copy of a rules folder on which mutants are tried one after the other.
class Trial {
public:
    explicit Trial(const QString &folder);

    /// Whether the folder as it is loads, and passes its linter's and its examples' tests.
    bool isSound() const { return m_isSound; }
    /// Of all files, by path.
    const std::vector<Mutant> &mutants() const { return m_mutants; }
    Killer run(const Mutant &mutant) const;

private:
    Killer judge(const QString &measure) const;
    bool write(const QString &file, const QByteArray &text) const;

    QTemporaryDir m_copy;
    QHash<QString, QByteArray> m_texts;
    std::vector<Mutant> m_mutants;
    std::size_t m_findings = 0; ///< of the folder as it is
    bool m_isSound = false;
};

} // namespace mutants
