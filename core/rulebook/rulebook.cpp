#include "rulebook/rulebook.h"

#include <algorithm>

namespace rulebook {

namespace {

template <class Thing, class Key>
const Thing *findBy(const std::vector<Thing> &things, QStringView wanted, Key key)
{
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing &thing) {
        return QStringView(thing.*key) == wanted;
    });
    return found != things.end() ? &*found : nullptr;
}

} // namespace

const Section *Vocabulary::findSection(QStringView id) const
{
    return findBy(sections, id, &Section::id);
}

const Material *Vocabulary::findMaterial(QStringView id) const
{
    return findBy(materials, id, &Material::id);
}

const Department *Vocabulary::findDepartment(QStringView id) const
{
    return findBy(departments, id, &Department::id);
}

const Place *Vocabulary::findPlace(QStringView code) const
{
    return findBy(places, code, &Place::code);
}

const Part *Document::findPart(QStringView partId) const
{
    return findBy(parts, partId, &Part::id);
}

const Article *Document::findArticle(QStringView articleId) const
{
    return findBy(ledger, articleId, &Article::id);
}

const Document *Rulebook::findDocument(QStringView id) const
{
    return findBy(m_documents, id, &Document::id);
}

const Measure *Rulebook::findMeasure(QStringView id) const
{
    return findBy(m_measures, id, &Measure::id);
}

/// A measure that was loaded has a document and a part: Loader refuses others.
const Part &Rulebook::partOf(const Measure &measure) const
{
    const Document *document = findDocument(measure.document);
    Q_ASSERT(document != nullptr);
    const Part *part = document->findPart(measure.part);
    Q_ASSERT(part != nullptr);
    return *part;
}

} // namespace rulebook
