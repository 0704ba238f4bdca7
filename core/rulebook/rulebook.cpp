#include "rulebook/rulebook.h"

#include "eval/evaluator.h"

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

bool holds(const feel::FormulaPtr &when, const eval::Facts &facts)
{
    if (!when)
        return true;
    const auto result = eval::evaluate(*when, facts);
    const auto *truth = result ? std::get_if<base::Truth>(&result->value) : nullptr;
    return truth != nullptr && *truth == base::Truth::True;
}

const Alternative *inUse(const std::vector<Alternative> &alternatives, const eval::Facts &facts)
{
    const auto found = std::ranges::find_if(
        alternatives, [&](const Alternative &one) { return holds(one.when, facts); });
    return found == alternatives.end() ? nullptr : &*found;
}

base::Period eventPeriod(const Part &part,
                         const std::function<bool(const feel::FormulaPtr &when)> &holds)
{
    base::Period period{part.from, std::nullopt};
    const auto end = std::ranges::find_if(part.until, [&](const EndAlternative &alternative) {
        return !alternative.when || holds(alternative.when);
    });
    if (end != part.until.end())
        period.until = end->date;
    if (part.eventsBeforeStart && holds(part.eventsBeforeStart))
        period.from.reset();
    return period;
}

base::Period eventPeriod(const Part &part, const eval::Facts &facts)
{
    return eventPeriod(part, [&](const feel::FormulaPtr &when) { return holds(when, facts); });
}

} // namespace rulebook
