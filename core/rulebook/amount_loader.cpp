// How much an award is and how it is paid.
#include "feel/nearest.h"
#include "rulebook/alternatives.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/measure_loader.h"

#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kindTokens{
    Token<AmountKind>{"exact"_L1, AmountKind::Exact},
    Token<AmountKind>{"ceiling"_L1, AmountKind::Ceiling},
    Token<AmountKind>{"grades"_L1, AmountKind::Grades},
    Token<AmountKind>{"not_set"_L1, AmountKind::NotSet},
    Token<AmountKind>{"in_kind"_L1, AmountKind::InKind},
};
constexpr std::array roundingTokens{
    Token<base::Rounding>{"down"_L1, base::Rounding::Down},
    Token<base::Rounding>{"half_up"_L1, base::Rounding::HalfUp},
};
constexpr std::array paceTokens{
    Token<Pace>{"once"_L1, Pace::Once},
    Token<Pace>{"yearly"_L1, Pace::Yearly},
    Token<Pace>{"over_years"_L1, Pace::OverYears},
    Token<Pace>{"staged"_L1, Pace::Staged},
};
constexpr feel::Type money{feel::Kind::Money, -1};
constexpr feel::Type number{feel::Kind::Number, -1};

class AmountReader {
public:
    AmountReader(const YamlNode &node, const FormulaScope &scope, Rows rows,
                 std::vector<Quote> &quotes, Findings &findings)
        : m_map(node,
                {"kind"_L1, "base"_L1, "rate"_L1, "less"_L1, "floor"_L1, "cap"_L1, "rounding"_L1,
                 "grades"_L1, "instrument"_L1, "assumption"_L1},
                findings),
          m_scope(scope),
          m_rows(rows),
          m_quotes(quotes),
          m_findings(findings)
    {}

    Amount read();

private:
    void checkKeys();
    void readBaseAndRate();
    std::vector<Alternative> readStage(QLatin1StringView key, std::optional<feel::Type> expected,
                                       bool mustCover = true);
    void readRounding();
    void readGrades();
    void readAssumption();
    bool readsAssumption() const;

    MapReader m_map;
    const FormulaScope &m_scope;
    Rows m_rows;
    std::vector<Quote> &m_quotes;
    Findings &m_findings;
    Amount m_amount;
    int m_errorsBefore = 0;
};

Amount AmountReader::read()
{
    if (!m_map.node().isMap() || m_map.require("kind"_L1) == nullptr)
        return m_amount;
    m_errorsBefore = m_findings.errorCount();
    m_amount.kind = m_map.oneOf<AmountKind>("kind"_L1, kindTokens, AmountKind::Exact);
    checkKeys();
    readBaseAndRate();
    m_amount.less = readStage("less"_L1, money, false);
    m_amount.floor = readStage("floor"_L1, money, false);
    m_amount.cap = readStage("cap"_L1, money, false);
    readRounding();
    readGrades();
    m_amount.instrument = m_map.optionalLocal("instrument"_L1);
    readAssumption();
    return std::move(m_amount);
}

/// Which keys go with which kind.
void AmountReader::checkKeys()
{
    const AmountKind kind = m_amount.kind;
    const auto refuse = [this](std::initializer_list<QLatin1StringView> keys) {
        for (QLatin1StringView key : keys) {
            if (m_map.has(key))
                m_findings.error(code::keyNotAllowed, m_map.placeOfKey(key),
                                 {key, u"kind: "_s + m_map.optionalText("kind"_L1)});
        }
    };
    if (kind == AmountKind::Exact || kind == AmountKind::Ceiling)
        m_map.require("base"_L1);
    if (kind == AmountKind::InKind)
        refuse({"base"_L1});
    if (kind == AmountKind::Grades || kind == AmountKind::InKind)
        refuse({"rate"_L1, "floor"_L1, "cap"_L1, "rounding"_L1});
    if (kind == AmountKind::InKind)
        refuse({"less"_L1});
    if (kind == AmountKind::Grades)
        m_map.require("grades"_L1);
    else
        refuse({"grades"_L1});
    if (kind == AmountKind::NotSet)
        m_map.require("instrument"_L1);
    else
        refuse({"instrument"_L1, "assumption"_L1});
}

/// Base money and rate number, base number and rate money, or base money alone.
void AmountReader::readBaseAndRate()
{
    if (!m_map.has("rate"_L1)) {
        m_amount.base = readStage("base"_L1, money);
        return;
    }
    m_map.require("base"_L1);
    m_amount.base = readStage("base"_L1, std::nullopt);
    feel::Type first = money;
    for (const Alternative &alternative : m_amount.base) {
        const feel::Type type =
            alternative.formula != nullptr ? alternative.formula->type() : money;
        const bool isFirst = &alternative == &m_amount.base.front();
        if (type.kind != feel::Kind::Money && type.kind != feel::Kind::Number)
            m_findings.error(code::baseType, alternative.place,
                             {feel::typeName(type, *m_scope.symbols)});
        else if (isFirst)
            first = type;
        else if (type != first)
            m_findings.error(
                code::baseTypesDiffer, alternative.place,
                {feel::typeName(type, *m_scope.symbols), feel::typeName(first, *m_scope.symbols)});
    }
    const feel::Kind rateKind =
        first.kind == feel::Kind::Money ? feel::Kind::Number : feel::Kind::Money;
    // base times rate is plain money
    m_amount.rate =
        readStage("rate"_L1, feel::Type{rateKind, -1, *feel::Unit().times(first.unit, -1)});
}

std::vector<Alternative> AmountReader::readStage(QLatin1StringView key,
                                                 std::optional<feel::Type> expected, bool mustCover)
{
    std::vector<Alternative> result = readAlternatives(
        m_map, key, m_scope, {expected, true, key == "base"_L1 || key == "less"_L1, mustCover},
        m_quotes, m_findings);
    if (key == "less"_L1 && m_rows != Rows::None && m_map.has(key))
        m_findings.error(code::keyNotAllowed, m_map.placeOfKey(key), {key, "per"_L1});
    for (const Alternative &alternative : result) {
        if (!alternative.measure.isEmpty() && m_rows != Rows::None)
            m_findings.error(code::keyNotAllowed, alternative.place, {"measure"_L1, "per"_L1});
        if (key != "base"_L1 && m_rows == Rows::Grouped && alternative.formula != nullptr
            && alternative.formula->usesRow())
            m_findings.error(code::stageReadsRow, alternative.place, {key});
    }
    return result;
}

void AmountReader::readRounding()
{
    const bool hasRate = m_map.has("rate"_L1);
    if (hasRate)
        m_map.require("rounding"_L1);
    m_amount.rounding =
        m_map.oneOf<base::Rounding>("rounding"_L1, roundingTokens, base::Rounding::HalfUp);
    if (m_amount.kind == AmountKind::Ceiling && hasRate
        && m_map.optionalText("rounding"_L1) == u"half_up")
        m_findings.error(code::roundingNotDown, m_map.placeOf("rounding"_L1));
}

/// The amounts are literals such as '100万元'.
void AmountReader::readGrades()
{
    for (const YamlNode &item : m_map.items("grades"_L1)) {
        const feel::FormulaPtr formula =
            compileFormula("grades"_L1, item, m_scope.withoutRow(), money, m_findings);
        if (formula == nullptr)
            continue;
        const feel::Node &root = formula->node(formula->root());
        const std::optional<std::int64_t> fen = root.number.toInt64();
        if (root.op == feel::Op::ScalarLiteral && fen)
            m_amount.grades.push_back(base::Money::fromFen(*fen));
        else
            m_map.reportBadValue("grades"_L1, item, expected::wanMoney);
    }
    if (m_map.find("grades"_L1) != nullptr && m_map.find("grades"_L1)->isSequence()
        && m_map.find("grades"_L1)->children.empty())
        m_map.reportBadValue("grades"_L1, *m_map.find("grades"_L1), expected::notEmpty);
}

bool AmountReader::readsAssumption() const
{
    for (const auto *stage : {&m_amount.base, &m_amount.rate}) {
        for (const Alternative &alternative : *stage) {
            if (alternative.formula == nullptr)
                continue;
            for (const feel::Node &node : alternative.formula->nodes()) {
                if (node.op == feel::Op::Assumption && node.slot == m_amount.assumption)
                    return true;
            }
        }
    }
    return false;
}

void AmountReader::readAssumption()
{
    const QString id = m_map.optionalText("assumption"_L1);
    if (id.isEmpty() || !m_scope.isComplete)
        return;
    const std::optional<int> slot = m_scope.symbols->findAssumption(u"assumption."_s + id);
    if (!slot) {
        QStringList known;
        for (const feel::ValueSymbol &symbol : m_scope.symbols->assumptions)
            known << symbol.path.section(u'.', 1);
        m_findings.error(code::unknownAssumption, m_map.placeOf("assumption"_L1), {id},
                         feel::nearest(id, known));
        return;
    }
    m_amount.assumption = *slot;
    const bool allRead = m_findings.errorCount() == m_errorsBefore;
    if (allRead && !readsAssumption())
        m_findings.error(code::assumptionUnused, m_map.placeOf("assumption"_L1), {id});
}

/// A share is a constant such as '40%'.
base::Rational readShare(const MapReader &map, const FormulaScope &scope, Findings &findings)
{
    const feel::FormulaPtr formula =
        readFormula(map, "share"_L1, scope.withoutRow(), number, findings);
    if (formula == nullptr)
        return {};
    const feel::Node &root = formula->node(formula->root());
    if (root.op == feel::Op::ScalarLiteral)
        return root.number;
    map.reportBadValue("share"_L1, *map.find("share"_L1), expected::number);
    return {};
}

int readYears(const MapReader &map)
{
    if (!map.has("years"_L1))
        return 0;
    bool isNumber = false;
    const int years = map.text("years"_L1).toInt(&isNumber);
    if (isNumber && years >= 1 && years <= 30)
        return years;
    map.reportBadValue("years"_L1, *map.find("years"_L1), expected::number);
    return 0;
}

} // namespace

Amount loadAmount(const YamlNode &node, const FormulaScope &scope, Rows rows,
                  std::vector<Quote> &quotes, Findings &findings)
{
    return AmountReader(node, scope, rows, quotes, findings).read();
}

Schedule loadSchedule(const MapReader &measure, const FormulaScope &scope, Findings &findings)
{
    Schedule result;
    const YamlNode *node = measure.find("schedule"_L1);
    if (node == nullptr || !node->isMap()) {
        result.pace = measure.oneOf<Pace>("schedule"_L1, paceTokens, Pace::Once);
        return result;
    }
    const MapReader map(*node, {"pace"_L1, "years"_L1, "instalments"_L1}, findings);
    map.require("pace"_L1);
    result.pace = map.oneOf<Pace>("pace"_L1, paceTokens, Pace::Once);
    result.years = readYears(map);
    const int errorsBefore = findings.errorCount();
    base::Rational sum;
    for (const YamlNode &item : map.items("instalments"_L1)) {
        const MapReader instalment(item, {"label"_L1, "share"_L1}, findings);
        result.instalments.push_back(
            {instalment.local("label"_L1), readShare(instalment, scope, findings)});
        sum = base::add(sum, result.instalments.back().share).value_or(sum);
    }
    const bool whole = result.instalments.empty() || sum == base::Rational(1);
    if (!whole && scope.isComplete && findings.errorCount() == errorsBefore)
        findings.error(code::sharesNotWhole, map.placeOf("instalments"_L1), {base::toText(sum)});
    return result;
}

} // namespace rulebook
