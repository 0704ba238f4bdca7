#include "generated_rules.h"

#include "base/date.h"
#include "base/money.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace test {

namespace {

const char *const vocabulary = R"(sections:
  - {id: applicant, label: {zh: 单位, en: Applicant}}
  - {id: f, label: {zh: 情况, en: Facts}}
  - {id: rows, label: {zh: 表, en: Rows}}
  - {id: decisions, label: {zh: 决定, en: Decisions}}
lists:
  - id: applicant_kind
    members: [{id: enterprise, label: {zh: 企业, en: Enterprise}}]
  - id: colour
    members: [{id: red, label: {zh: 红, en: Red}}, {id: green, label: {zh: 绿, en: Green}}, {id: blue, label: {zh: 蓝, en: Blue}}]
facts:
  - {path: applicant.name, type: text, label: {zh: 名称, en: Name}}
  - {path: applicant.place, type: place, label: {zh: 所在地, en: Place}}
  - {path: applicant.kind, type: choice, list: applicant_kind, label: {zh: 类型, en: Kind}}
  - {path: f.a, type: money, label: {zh: 甲, en: A}, changeable: true}
  - {path: f.b, type: money, label: {zh: 乙, en: B}, changeable: true}
  - {path: f.c, type: money, label: {zh: 丙, en: C}}
  - {path: f.n, type: count, label: {zh: 数, en: N}, changeable: true}
  - {path: f.r, type: ratio, label: {zh: 比, en: R}, changeable: true}
  - {path: f.d, type: date, label: {zh: 日, en: D}, changeable: true}
  - {path: f.e, type: date, label: {zh: 期, en: E}}
  - {path: f.t, type: truth, label: {zh: 真, en: T}, changeable: true}
  - {path: f.u, type: truth, label: {zh: 实, en: U}}
  - {path: f.k, type: choice, list: colour, label: {zh: 色, en: K}, changeable: true}
tables:
  - id: rows
    section: rows
    label: {zh: 表, en: Rows}
    row: {zh: 行, en: Row}
    columns:
      - {name: amount, type: money, label: {zh: 额, en: Amount}, changeable: true}
      - {name: part, type: money, label: {zh: 份, en: Part}}
      - {name: day, type: date, label: {zh: 天, en: Day}}
departments:
  - {id: science, label: {zh: 科技局, en: Science bureau}}
places:
  - {code: '2107', label: {zh: 甲市, en: Alpha City}}
)";

const char *const document = R"(id: town-2020
version: '1'
title: {zh: 办法, en: Rules}
issuer: {zh: 甲市, en: Alpha City}
status: in_force
place: '2107'
verified: 2026-11-21
parts:
  - {id: main, title: {zh: 正文, en: Main}, from: 2020-01-01}
ledger:
  - {id: 一, en: 'I', part: main, starts: 甲, measures: [%1]}
)";

const char *const head = R"(id: %1
title: {zh: 措施, en: Measure}
summary: {zh: 措施。, en: A measure.}
article: 一
says: ['奖励']
kind: award
destination: grant
payers: [city]
departments: [science]
)";

void write(const QDir &folder, const QString &name, const QString &text)
{
    folder.mkpath(QFileInfo(folder.filePath(name)).path());
    QFile file(folder.filePath(name));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the rules");
}

} // namespace

QString GeneratedRules::yuan()
{
    return pick({QStringLiteral("1元"), QStringLiteral("3元"), QStringLiteral("5元"),
                 QStringLiteral("7元"), QStringLiteral("10元"), QStringLiteral("0.33元")});
}

QString GeneratedRules::money(int depth, bool inRow)
{
    if (depth == 0 || below(4) == 0) {
        if (inRow && below(2) == 0)
            return pick({QStringLiteral("amount"), QStringLiteral("part")});
        return below(3) == 0
                   ? yuan()
                   : pick({QStringLiteral("f.a"), QStringLiteral("f.b"), QStringLiteral("f.c")});
    }
    const QString a = money(depth - 1, inRow);
    switch (below(7)) {
    case 0:
        return QStringLiteral("(%1 + %2)").arg(a, money(depth - 1, inRow));
    case 1:
        return QStringLiteral("(%1 - %2)").arg(a, money(depth - 1, inRow));
    case 2:
        return QStringLiteral("min(%1, %2)").arg(a, money(depth - 1, inRow));
    case 3:
        return QStringLiteral("max(%1, %2)").arg(a, money(depth - 1, inRow));
    case 4:
        return QStringLiteral("(%1 * %2)")
            .arg(a, pick({QStringLiteral("20%"), QStringLiteral("3"), QStringLiteral("0.7"),
                          QStringLiteral("33%")}));
    case 5:
        return QStringLiteral("(if %1 then %2 else %3)")
            .arg(condition(1, inRow), a, money(depth - 1, inRow));
    default:
        return inRow ? a
                     : QStringLiteral("sum(rows[%1].amount)")
                           .arg(QStringLiteral("amount >= %1").arg(yuan()));
    }
}

QString GeneratedRules::condition(int depth, bool inRow)
{
    const QString order = pick(
        {QStringLiteral(">="), QStringLiteral(">"), QStringLiteral("<="), QStringLiteral("<")});
    switch (below(depth > 0 ? 10 : 8)) {
    case 0:
        return QStringLiteral("f.t");
    case 1:
        return QStringLiteral("f.k in (\"red\", \"%1\")").arg(below(2) == 0 ? "green" : "blue");
    case 2:
        return QStringLiteral("f.n %1 %2").arg(order).arg(below(8));
    case 3:
        return QStringLiteral("f.r %1 %2%").arg(order).arg(below(9));
    case 4:
        return QStringLiteral("f.d <= f.e + P%1M").arg(below(9));
    case 5:
        return QStringLiteral("f.u or f.a %1 %2").arg(order, yuan());
    case 8:
        return QStringLiteral("(%1) or (%2)").arg(condition(0, inRow), condition(0, inRow));
    case 9:
        return QStringLiteral("(%1) and (%2)").arg(condition(0, inRow), condition(0, inRow));
    default:
        return QStringLiteral("%1 %2 %3").arg(money(1, inRow), order, money(1, inRow));
    }
}

QString GeneratedRules::measure(const QString &id, bool perRow)
{
    QString text = QString::fromUtf8(head).arg(id);
    if (perRow)
        text += QStringLiteral("per: {table: rows}\nanchor: [{formula: 'day', label: {zh: 天, en: "
                               "Day}}]\n");
    text += QStringLiteral("conditions:\n");
    const int conditions = 1 + below(3);
    for (int i = 0; i < conditions; ++i)
        text += QStringLiteral("  - {id: c%1, label: {zh: 件, en: C}, formula: '%2', implied: {zh: "
                               "因, en: Because}}\n")
                    .arg(i)
                    .arg(condition(1, perRow));
    const auto stage = [&](const char *name, const QString &formula) {
        text += QStringLiteral("  %1: {formula: '%2', says: ['奖励']}\n")
                    .arg(QString::fromLatin1(name), formula);
    };
    const bool isCeiling = below(2) == 0;
    text += QStringLiteral("amount:\n  kind: %1\n").arg(isCeiling ? "ceiling" : "exact");
    stage("base", money(2, perRow));
    if (below(2) == 0)
        stage("rate", pick({QStringLiteral("20%"), QStringLiteral("35%"), QStringLiteral("3%")}));
    if (below(3) == 0)
        stage("floor", yuan());
    if (below(2) == 0)
        stage("cap", money(0, false));
    text += QStringLiteral("  rounding: %1\n").arg(isCeiling ? "down" : "half_up");
    return text;
}

std::shared_ptr<const rulebook::Rulebook> GeneratedRules::make(int measures)
{
    QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, QStringLiteral("vocabulary/all.yaml"), QString::fromUtf8(vocabulary));
    QStringList ids;
    for (int i = 0; i < measures; ++i) {
        ids += QStringLiteral("m%1").arg(i);
        write(folder, QStringLiteral("town-2020/measures/%1.yaml").arg(ids.back()),
              measure(ids.back(), i % 3 == 2));
    }
    write(folder, QStringLiteral("town-2020/document.yaml"),
          QString::fromUtf8(document).arg(ids.join(QStringLiteral(", "))));
    auto rules = rulebook::Rulebook::load(folder.path());
    if (!rules)
        qFatal("%s in %s:%d: %s", qPrintable(rules.error().front().code),
               qPrintable(rules.error().front().place.file), rules.error().front().place.line,
               qPrintable(rules.error().front().place.excerpt));
    return *rules;
}

QString GeneratedRules::moneyText()
{
    return base::toText(base::Money::fromFen(below(3) == 0 ? 100 * below(12) : below(1200)));
}

QString GeneratedRules::dateText()
{
    return base::addDays(*base::Date::fromCivil(2024, 6, 30), below(500) - 400).toText();
}

cases::Case GeneratedRules::makeCase()
{
    cases::Case subject;
    subject.on = QStringLiteral("2024-06-30");
    subject.facts = {{QStringLiteral("applicant.place"), QStringLiteral("210702")},
                     {QStringLiteral("applicant.kind"), QStringLiteral("enterprise")}};
    for (const char *path : {"f.a", "f.b", "f.c"})
        subject.facts[QString::fromLatin1(path)] = moneyText();
    subject.facts[QStringLiteral("f.n")] = QString::number(below(9));
    subject.facts[QStringLiteral("f.r")] = QStringLiteral("0.0%1").arg(below(10));
    subject.facts[QStringLiteral("f.d")] = dateText();
    subject.facts[QStringLiteral("f.e")] = dateText();
    for (const char *path : {"f.t", "f.u"})
        subject.facts[QString::fromLatin1(path)] =
            pick({QStringLiteral("true"), QStringLiteral("false")});
    subject.facts[QStringLiteral("f.k")] =
        pick({QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")});
    auto &rows = subject.tables[QStringLiteral("rows")];
    for (int i = below(3); i >= 0; --i)
        rows.push_back({{QStringLiteral("amount"), moneyText()},
                        {QStringLiteral("part"), moneyText()},
                        {QStringLiteral("day"), dateText()}});
    return subject;
}

} // namespace test
