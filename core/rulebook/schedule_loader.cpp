// How an award is paid: at once, yearly, over some years, in stages with shares.
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/measure_loader.h"

#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array paceTokens{
    Token<Pace>{"once"_L1, Pace::Once},
    Token<Pace>{"yearly"_L1, Pace::Yearly},
    Token<Pace>{"over_years"_L1, Pace::OverYears},
    Token<Pace>{"staged"_L1, Pace::Staged},
};
constexpr feel::Type number{feel::Kind::Number, -1};

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
