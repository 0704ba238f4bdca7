// Rules small enough to know by heart, as files in a temporary folder: one town with measures of every
// kind of amount, a draft, and a town elsewhere.
#pragma once

#include "rulebook/rulebook.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace smallrules {

inline const char *const vocabulary = R"(sections:
  - {id: applicant, label: {zh: 申报单位, en: Applicant}, help: {zh: 谁, en: Who}}
  - {id: contracts, label: {zh: 技术合同, en: Contracts}}
  - {id: decisions, label: {zh: 决定, en: Decisions}}
lists:
  - id: applicant_kind
    members:
      - {id: enterprise, label: {zh: 企业, en: Enterprise}}
      - {id: institute, label: {zh: 院所, en: Institute}}
  - id: role
    members:
      - {id: receiver, label: {zh: 受让方, en: Receiver}}
      - {id: provider, label: {zh: 提供方, en: Provider}}
facts:
  - {path: applicant.name, type: text, label: {zh: 名称, en: Name}}
  - {path: applicant.credit_code, type: text, label: {zh: 信用代码, en: Credit code}}
  - {path: applicant.place, type: place, label: {zh: 所在地, en: Place}, proof: licence}
  - {path: applicant.kind, type: choice, list: applicant_kind, label: {zh: 类型, en: Kind}}
  - {path: applicant.staff, type: count, label: {zh: 人数, en: Staff}, question: {zh: 多少人, en: How many}, changeable: true}
  - {path: applicant.ratio, type: ratio, label: {zh: 研发占比, en: Research ratio}}
  - {path: applicant.capital, type: money, label: {zh: 实缴资本, en: Paid-in capital}, changeable: true}
  - {path: applicant.listed, type: truth, label: {zh: 已入库, en: Listed}}
  - {path: decisions.reviewed, type: truth, label: {zh: 评审通过, en: Reviewed}}
tables:
  - id: contracts
    section: contracts
    label: {zh: 技术合同, en: Contracts}
    row: {zh: 合同, en: Contract}
    help: {zh: 一份一行, en: One row each}
    columns:
      - {name: role, type: choice, list: role, label: {zh: 角色, en: Role}}
      - {name: amount, type: money, label: {zh: 合同额, en: Amount}, question: {zh: 多少元, en: How much}, changeable: true}
      - {name: realised, type: money, label: {zh: 实际发生额, en: Realised}, help: {zh: 已付, en: Paid}}
      - {name: signed_on, type: date, label: {zh: 签订日, en: Signed on}}
      - {name: converts, type: truth, label: {zh: 成果转化, en: Converts a result}}
      - {name: project, type: text, label: {zh: 项目, en: Project}}
checks:
  - {id: realised_within_amount, table: contracts, formula: 'realised <= amount', message: {zh: 超过合同额, en: More than the contract}}
materials:
  - {id: licence, label: {zh: 执照, en: Licence}, reusable: true}
departments:
  - {id: science, label: {zh: 科技局, en: Science bureau}}
places:
  - {code: '210702', label: {zh: 古塔区, en: Guta}}
  - {code: '370900', label: {zh: 泰安市, en: Tai an}}
)";

inline const char *const town = R"(id: town-2021
version: '1'
title: {zh: 本市计划, en: Town plan}
issuer: {zh: 市政府, en: City}
issued: 2021-10-09
status: in_force
place: '2107'
parts:
  - id: annex
    title: {zh: 附件, en: Annex}
    from: 2021-10-09
    until:
      - {when: 'reading.period_end = "day_before"', date: 2026-10-09}
      - {when: 'reading.period_end = "matching_day"', date: 2026-10-10}
    says: ['有效期五年']
ledger:
  - {id: 一.1, en: I.1, part: annex, starts: '1.鼓励', measures: [subsidy]}
  - {id: 一.2, en: I.2, part: annex, starts: '2.奖励', measures: [award]}
  - {id: 一.3, en: I.3, part: annex, starts: '3.人才', measures: [talent]}
  - {id: 一.4, en: I.4, part: annex, starts: '4.贷款', measures: [interest]}
  - {id: 一.5, en: I.5, part: annex, starts: '5.股权', measures: [equity]}
  - {id: 一.6, en: I.6, part: annex, starts: '6.场地', measures: [rooms]}
)";

inline const char *const readings = R"(readings:
  - id: period_end
    question: {zh: 何日止, en: Which day ends it}
    choices:
      - {id: day_before, label: {zh: 前一日, en: The day before}}
      - {id: matching_day, label: {zh: 对应日, en: The matching day}}
    default: day_before
    why: {zh: 较早, en: The earlier}
    articles: [一.1]
  - id: cap_unit
    question: {zh: 上限按什么, en: What the cap is for}
    choices:
      - {id: project, label: {zh: 项目, en: Project}}
      - {id: contract, label: {zh: 合同, en: Contract}}
    default: project
    why: {zh: 因为, en: Because}
    articles: [一.1]
assumptions:
  - {id: interest_rate, type: ratio, label: {zh: 贴息比例, en: Interest rate}, why: {zh: 未定, en: Not set}, articles: [一.4]}
)";

inline const char *const subsidy = R"(id: subsidy
title: {zh: 合同后补助, en: Contract subsidy}
summary: {zh: 合同补助, en: A subsidy for contracts}
article: 一.1
says: ['后补助']
kind: post_subsidy
applicants: [enterprise]
destination: grant
payers: [city]
departments: [science]
schedule: once
per:
  table: contracts
  groups:
    - {when: 'reading.cap_unit = "project"', by: 'project'}
    - {when: 'reading.cap_unit = "contract"'}
anchor: {formula: 'signed_on', label: {zh: 签订日, en: Signed on}}
conditions:
  - id: threshold
    label: {zh: 合同额达到五十万元, en: Half a million or more}
    formula: 'amount >= 50万元'
    says: ['50万元(含)以上']
  - id: receiver
    label: {zh: 受让方, en: We receive}
    formula: 'role = "receiver"'
    says: ['承接']
  - id: converts
    label: {zh: 成果转化, en: Converts a result}
    formula: 'converts'
    says: ['成果转化']
amount:
  kind: ceiling
  base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: ['实际发生']}
  rate: {formula: '20%', says: ['20%']}
  cap: {formula: '100万元', says: ['最高100万元']}
  rounding: down
materials: [licence]
)";

inline const char *const award = R"(id: award
title: {zh: 用人奖励, en: Staff award}
summary: {zh: 每人五千, en: Five thousand each}
article: 一.2
says: ['奖励']
kind: award
destination: grant
payers: [city]
departments: [science]
schedule: once
conditions:
  - id: staff
    label: {zh: 人数达到十人, en: Ten people or more}
    formula: 'applicant.staff >= 10'
    says: ['10人以上']
  - id: listed
    label: {zh: 已入库, en: Listed}
    formula: 'applicant.listed'
    says: ['入库']
amount:
  kind: exact
  base: {formula: 'applicant.staff * 5000元', label: {zh: 每人五千, en: Five thousand each}, says: ['每人5000元']}
  rounding: half_up
)";

inline const char *const talent = R"(id: talent
title: {zh: 人才资金, en: Talent fund}
summary: {zh: 分档, en: In grades}
article: 一.3
says: ['人才']
kind: talent_fund
destination: grant
payers: [city]
departments: [science]
schedule: once
conditions:
  - id: capital
    label: {zh: 实缴一百万元, en: One million paid in}
    formula: 'applicant.capital >= 100万元'
    says: ['100万元以上']
  - id: reviewed
    label: {zh: 评审通过, en: Reviewed}
    judge: panel
    formula: 'decisions.reviewed'
    says: ['评审']
amount:
  kind: grades
  grades: ['100万元', '200万元']
)";

inline const char *const interest = R"(id: interest
title: {zh: 贴息, en: Interest subsidy}
summary: {zh: 贷款贴息, en: A subsidy of interest}
article: 一.4
says: ['贴息']
kind: interest_subsidy
destination: grant
payers: [city]
departments: [science]
schedule: once
conditions:
  - id: ratio
    label: {zh: 研发占比百分之五, en: Five percent for research}
    formula: 'applicant.ratio >= 5%'
    says: ['5%以上']
amount:
  kind: not_set
  instrument: {zh: 另行规定, en: A later rule}
  assumption: interest_rate
  base: {formula: 'applicant.capital', label: {zh: 实缴资本, en: Paid-in capital}}
  rate: {formula: 'assumption.interest_rate'}
  rounding: half_up
)";

inline const char *const equity = R"(id: equity
title: {zh: 跟投, en: Follow-on investment}
summary: {zh: 股权, en: Equity}
article: 一.5
says: ['跟投']
kind: follow_on_investment
destination: equity
payers: [city]
departments: [science]
schedule: once
conditions:
  - id: capital
    label: {zh: 实缴一百万元, en: One million paid in}
    formula: 'applicant.capital >= 100万元'
    says: ['100万元以上']
amount:
  kind: exact
  base: {formula: '200万元', says: ['200万元']}
  rounding: half_up
)";

inline const char *const rooms = R"(id: rooms
title: {zh: 场地, en: Rooms}
summary: {zh: 免费场地, en: Rooms free of charge}
article: 一.6
says: ['场地']
kind: in_kind
destination: grant
payers: [city]
departments: [science]
schedule: once
conditions:
  - id: listed
    label: {zh: 已入库, en: Listed}
    formula: 'applicant.listed'
    says: ['入库']
amount:
  kind: in_kind
)";

/// A document with one part without an end and one measure, `MEASURE`.
inline QByteArray otherDocument(const QByteArray &id, const QByteArray &status,
                                const QByteArray &place, const QByteArray &measure)
{
    QByteArray text = R"(id: ID
version: '1'
title: {zh: ID, en: ID}
issuer: {zh: 市政府, en: City}
status: STATUS
place: 'PLACE'
parts:
  - {id: all, title: {zh: 全文, en: All of it}, from: 2020-01-01}
ledger:
  - {id: 一, en: I, part: all, starts: '一', measures: [MEASURE]}
)";
    text.replace("ID", id).replace("STATUS", status).replace("PLACE", place);
    return text.replace("MEASURE", measure);
}

inline QByteArray otherMeasure(const QByteArray &id)
{
    QByteArray text = equity;
    return text.replace("id: equity", "id: " + id)
        .replace("destination: equity", "destination: grant")
        .replace("一.5", "一");
}

inline void put(const QString &folder, const QString &file, const QByteArray &text)
{
    const QString path = folder + u'/' + file;
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Loaded once per program.
inline std::shared_ptr<const rulebook::Rulebook> load()
{
    static const std::shared_ptr<const rulebook::Rulebook> rules = [] {
        const QTemporaryDir dir;
        const QString folder = dir.path();
        put(folder, "vocabulary/all.yaml", vocabulary);
        put(folder, "town-2021/document.yaml", town);
        put(folder, "town-2021/readings.yaml", readings);
        put(folder, "town-2021/measures/subsidy.yaml", subsidy);
        put(folder, "town-2021/measures/award.yaml", award);
        put(folder, "town-2021/measures/talent.yaml", talent);
        put(folder, "town-2021/measures/interest.yaml", interest);
        put(folder, "town-2021/measures/equity.yaml", equity);
        put(folder, "town-2021/measures/rooms.yaml", rooms);
        put(folder, "town-2025-draft/document.yaml",
            otherDocument("town-2025-draft", "draft", "2107", "planned"));
        put(folder, "town-2025-draft/measures/planned.yaml", otherMeasure("planned"));
        put(folder, "elsewhere-2020/document.yaml",
            otherDocument("elsewhere-2020", "in_force", "3709", "foreign"));
        put(folder, "elsewhere-2020/measures/foreign.yaml", otherMeasure("foreign"));
        auto loaded = rulebook::Rulebook::load(folder);
        if (!loaded) {
            for (const base::Issue &issue : loaded.error())
                qWarning("%s:%d:%d: %s (%s)", qPrintable(issue.place.file), issue.place.line,
                         issue.place.column, qPrintable(issue.code),
                         qPrintable(issue.arguments.join(", ")));
            qFatal("the small rules do not load");
        }
        return *loaded;
    }();
    return rules;
}

} // namespace smallrules
