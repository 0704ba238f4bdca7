// Papers that an applicant has to bring, merged over the measures that it applies for.
#pragma once

#include "papers/dossier.h"
#include "papers/paper.h"

#include <vector>

namespace papers {

/// One paper. What the rules do not say of it stays unsaid: see rulebook::Material.
struct MaterialLine {
    QString id;
    const rulebook::Material *material = nullptr; ///< null where the vocabulary has no such paper
    std::vector<const rulebook::Measure *> measures; ///< that ask for it, in the rulebook's order
    QStringList
        proves; ///< what was entered that it proves: names of facts, in the vocabulary's order
    /// One for all measures where it can be used again, else one for each.
    int pieces() const;
};

/// Over chosen(), in the vocabulary's order, none twice: papers of the measures and evidence of the conditions
/// that were tested.
std::vector<MaterialLine> materialsOf(const Dossier &dossier);

/// With boxes to tick.
Paper materialsList(const Dossier &dossier);

} // namespace papers
