#include "feel/names.h"

#include <array>

namespace feel {

namespace {

using base::DecimalRounding;

struct Function {
    const char *name;
    const char *parameters; ///< with a comma between them
};

constexpr std::array<Function, 22> functions{{
    {"sum", "list"},
    {"count", "list"},
    {"min", "list"},
    {"max", "list"},
    {"mean", "list"},
    {"all", "list"},
    {"any", "list"},
    {"list contains", "list,element"},
    {"year", "date"},
    {"within", ""},
    {"date", "year,month,day"},
    {"duration", "from"},
    {"years and months duration", "from,to"},
    {"abs", "n"},
    {"modulo", "dividend,divisor"},
    {"floor", "n,scale"},
    {"ceiling", "n,scale"},
    {"decimal", "n,scale"},
    {"round up", "n,scale"},
    {"round down", "n,scale"},
    {"round half up", "n,scale"},
    {"round half down", "n,scale"},
}};

struct Rounder {
    const char *name;
    DecimalRounding rounding;
};

constexpr std::array<Rounder, 7> rounders{{
    {"floor", DecimalRounding::Floor},
    {"ceiling", DecimalRounding::Ceiling},
    {"round up", DecimalRounding::Up},
    {"round down", DecimalRounding::Down},
    {"round half up", DecimalRounding::HalfUp},
    {"round half down", DecimalRounding::HalfDown},
    {"decimal", DecimalRounding::HalfEven},
}};

} // namespace

QStringList builtins()
{
    QStringList names;
    for (const Function &function : functions)
        names += QString::fromLatin1(function.name);
    return names;
}

bool isBuiltin(const QString &name) { return builtins().contains(name); }

QStringList parametersOf(const QString &function)
{
    for (const Function &known : functions) {
        if (function == QLatin1StringView(known.name))
            return QString::fromLatin1(known.parameters).split(u',', Qt::SkipEmptyParts);
    }
    return {};
}

std::optional<DecimalRounding> roundingOf(const QString &function)
{
    for (const Rounder &known : rounders) {
        if (function == QLatin1StringView(known.name))
            return known.rounding;
    }
    return std::nullopt;
}

QString functionOf(DecimalRounding rounding)
{
    for (const Rounder &known : rounders) {
        if (known.rounding == rounding)
            return QString::fromLatin1(known.name);
    }
    return {};
}

QStringList spacedFunctions()
{
    QStringList names = builtins();
    names.removeIf([](const QString &name) { return !name.contains(u' '); });
    return names;
}

} // namespace feel
