#include "feel/symbols.h"

namespace feel {

namespace {

template <class Vector, class Key>
std::optional<int> indexOf(const Vector &symbols, QStringView name, Key key)
{
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (QStringView(symbols[i].*key) == name)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<int> Symbols::findFact(QStringView path) const
{
    return indexOf(facts, path, &ValueSymbol::path);
}

std::optional<int> Symbols::findTable(QStringView name) const
{
    return indexOf(tables, name, &TableSymbol::name);
}

std::optional<int> Symbols::findColumn(int table, QStringView column) const
{
    if (table < 0 || static_cast<std::size_t>(table) >= tables.size())
        return std::nullopt;
    return indexOf(tables[static_cast<std::size_t>(table)].columns, column, &ValueSymbol::path);
}

std::optional<int> Symbols::findReading(QStringView path) const
{
    return indexOf(readings, path, &ValueSymbol::path);
}

std::optional<int> Symbols::findAssumption(QStringView path) const
{
    return indexOf(assumptions, path, &ValueSymbol::path);
}

std::optional<int> Symbols::findParameter(QStringView name) const
{
    return indexOf(parameters, name, &ParameterSymbol::name);
}

std::optional<Unit> Symbols::unitFromText(QStringView text, Kind kind) const
{
    if (kind != Kind::Number && kind != Kind::Money)
        return std::nullopt;
    Unit unit;
    int power = 1;
    for (qsizetype begin = 0, part = 0; begin <= text.size(); ++part) {
        qsizetype end = begin;
        while (end < text.size() && text.at(end) != u'/' && text.at(end) != u'*')
            ++end;
        const QStringView name = text.sliced(begin, end - begin);
        const qsizetype slot = units.indexOf(name);
        const bool isHead = part == 0 && name == (kind == Kind::Money ? u"元" : u"1");
        if (slot >= 0) {
            const auto product = unit.times(Unit::of(static_cast<std::size_t>(slot)), power);
            if (!product || (part == 0 && kind == Kind::Money))
                return std::nullopt;
            unit = *product;
        } else if (!isHead) {
            return std::nullopt;
        }
        power = end < text.size() && text.at(end) == u'/' ? -1 : 1;
        begin = end + 1;
    }
    return unit;
}

QString Symbols::unitText(const Type &type) const
{
    QStringList over;
    QString under;
    if (type.kind == Kind::Money)
        over += QStringLiteral("元");
    for (qsizetype i = 0; i < units.size(); ++i) {
        const int exponent = type.unit.exponent(static_cast<std::size_t>(i));
        for (int times = 0; times < exponent; ++times)
            over += units.at(i);
        for (int times = 0; times > exponent; --times)
            under += u'/' + units.at(i);
    }
    if (over.isEmpty() && !under.isEmpty())
        over += QStringLiteral("1");
    return over.join(u'*') + under;
}

QString typeName(const Type &type, const Symbols &symbols)
{
    if (!type.unit.isNone())
        return (type.kind == Kind::Money ? QStringLiteral("money:") : QStringLiteral("number:"))
               + symbols.unitText(type);
    switch (type.kind) {
    case Kind::Truth:
        return QStringLiteral("truth");
    case Kind::Number:
        return QStringLiteral("number");
    case Kind::Money:
        return QStringLiteral("money");
    case Kind::Date:
        return QStringLiteral("date");
    case Kind::Days:
        return QStringLiteral("days");
    case Kind::Months:
        return QStringLiteral("months");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Place:
        return QStringLiteral("place");
    case Kind::Choice:
        break;
    }
    const auto list = static_cast<std::size_t>(type.list);
    return QStringLiteral("choice:")
           + (list < symbols.lists.size() ? symbols.lists[list].name : QString());
}

} // namespace feel
