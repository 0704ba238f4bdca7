#include "mini_rulebook.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace {

constexpr char vocabulary[] = R"(sections:
  - {id: applicant, label: {zh: 申请人, en: Applicant}}
  - {id: decisions, label: {zh: 决定, en: Decisions}}
  - {id: contracts, label: {zh: 合同, en: Contracts}, help: {zh: 技术合同, en: Technology contracts}}
lists:
  - id: applicant_kind
    members:
      - {id: enterprise, label: {zh: 企业, en: Enterprise}}
      - {id: institute, label: {zh: 院所, en: Institute}}
  - id: role
    members:
      - {id: receiver, label: {zh: 受让方, en: Receiver}}
      - {id: provider, label: {zh: 转让方, en: Provider}}
facts:
  - {path: applicant.place, type: place, label: {zh: 所在地, en: Place}}
  - {path: applicant.kind, type: choice, list: applicant_kind, label: {zh: 类型, en: Kind}, proof: licence}
  - {path: applicant.founded_on, type: date, from: '1950-01-01', label: {zh: 成立日, en: Founded on}}
  - {path: applicant.rate, type: ratio, to: '50%', label: {zh: 比例, en: Ratio}, changeable: true}
  - {path: decisions.reviewed, type: truth, label: {zh: 评审通过, en: Reviewed}}
tables:
  - id: contracts
    section: contracts
    label: {zh: 合同, en: Contracts}
    row: {zh: 合同, en: Contract}
    help: {zh: 一份一行, en: One row each}
    columns:
      - {name: role, type: choice, list: role, label: {zh: 角色, en: Role}}
      - {name: amount, type: money, label: {zh: 合同额, en: Amount}, proof: contract}
      - {name: realised, type: money, label: {zh: 实际发生额, en: Realised}}
      - {name: signed_on, type: date, label: {zh: 签订日, en: Signed on}}
      - {name: project, type: text, label: {zh: 项目, en: Project}}
      - {name: staff, type: count, label: {zh: 人数, en: Staff}}
checks:
  - {id: realised_within_amount, table: contracts, formula: 'realised <= amount', message: {zh: 超出合同额, en: More than the contract}}
materials:
  - {id: licence, label: {zh: 执照, en: Licence}, reusable: true}
  - {id: contract, label: {zh: 合同, en: Contract}}
departments:
  - {id: science, label: {zh: 科技局, en: Science bureau}}
places:
  - {code: '210702', label: {zh: 古塔区, en: Guta}}
)";

constexpr char document[] = R"(id: town-2021
version: '1'
title: {zh: 计划, en: Plan}
issuer: {zh: 市政府, en: City}
number: {zh: 一号, en: No. 1}
issued: 2021-10-09
status: in_force
place: '2107'
verified: 2026-11-21
source_file: town.txt
notes: {zh: 备注, en: Notes}
parts:
  - id: annex
    title: {zh: 附件, en: Annex}
    from: 2021-10-09
    until:
      - {when: 'reading.period_end = "day_before"', date: 2026-10-09}
      - {when: 'reading.period_end = "matching_day"', date: 2026-10-10}
    claims_after_expiry: 'reading.period_end = "matching_day"'
    says: ['有效期五年']
ledger:
  - {id: 一.1, en: I.1, part: annex, starts: '1.鼓励企业', measures: [m1]}
  - {id: 一.2, en: I.2, part: annex, starts: '2.各县', nothing: {zh: 只对政府, en: Only for governments}}
  - {id: 一.3, en: I.3, part: annex, starts: '3.贷款', measures: [m2]}
  - {id: 一.4, en: I.4, part: annex, starts: '4.其他', not_modelled: {zh: 未建模, en: Not modelled}}
)";

constexpr char readings[] = R"(readings:
  - id: period_end
    question: {zh: 何日止, en: Which day ends it}
    choices:
      - {id: day_before, label: {zh: 前一日, en: The day before}}
      - {id: matching_day, label: {zh: 对应日, en: The matching day}}
    default: matching_day
    why: {zh: 惯例, en: Custom}
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
  - {id: interest_rate, type: ratio, label: {zh: 贴息比例, en: Interest rate}, why: {zh: 未定, en: Not set}, articles: [一.3]}
)";

constexpr char measure1[] = R"(id: m1
title: {zh: 后补助, en: Post subsidy}
summary: {zh: 合同补助, en: A subsidy for contracts}
article: 一.1
says: ['后补助']
kind: post_subsidy
applicants: [enterprise]
destination: grant
payers: [city, county]
departments: [science]
schedule: once
per:
  table: contracts
  groups:
    - {when: 'reading.cap_unit = "project"', by: 'project'}
    - {when: 'reading.cap_unit = "contract"'}
anchor: {formula: 'signed_on', label: {zh: 签订日, en: Signed on}}
parameters:
  - {name: threshold, formula: '50万元', says: ['50万元(含)以上']}
conditions:
  - id: threshold
    label: {zh: 合同额达到五十万元, en: Enough}
    formula: 'amount >= param.threshold'
    says: ['50万元(含)以上']
    evidence: [contract]
  - id: receiver
    label: {zh: 受让方, en: Receiver}
    formula: 'role = "receiver"'
    says: ['承接']
  - id: realised
    label: {zh: 已发生, en: Realised}
    formula: 'realised > 0元'
    implied: {zh: 没有发生就没有补助, en: Nothing realised}
  - id: reviewed
    label: {zh: 评审, en: Reviewed}
    judge: panel
    formula: 'decisions.reviewed'
    says: ['评审']
amount:
  kind: ceiling
  base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: ['实际发生']}
  rate: {formula: '20%', says: ['20%']}
  floor: {formula: '1万元', says: ['最低1万元']}
  cap: {formula: '100万元', says: ['最高100万元']}
  rounding: down
materials: [licence, contract]
not_modelled:
  - {article: 一.1, text: {zh: 优先, en: Priority}}
notes: {zh: 备注, en: Notes}
)";

constexpr char measure2[] = R"(id: m2
title: {zh: 贴息, en: Interest subsidy}
summary: {zh: 贷款贴息, en: A subsidy of interest}
article: 一.3
says: ['贴息']
kind: interest_subsidy
destination: grant
payers: [city]
departments: [science]
conditions:
  - id: age
    label: {zh: 成立一年, en: One year old}
    when: 'reading.cap_unit = "project"'
    formula: 'applicant.founded_on <= date("2020-01-01")'
    says: ['成立后']
  - id: age
    label: {zh: 成立两年, en: Two years old}
    when: 'reading.cap_unit = "contract"'
    formula: 'applicant.founded_on <= date("2019-01-01")'
    says: ['成立后']
amount:
  kind: not_set
  instrument: {zh: 另行规定, en: A later rule}
  assumption: interest_rate
  base: {formula: '100万元'}
  rate: {formula: 'assumption.interest_rate'}
  rounding: half_up
)";

constexpr char examples[] = R"(measure: m1
given:
  on: '2024-06-30'
  applicant.place: '210702'
  contracts[0].amount: '3000000.00'
  contracts[0].realised: '600000.00'
examples:
  - name: {zh: 够, en: Enough}
    expect: {verdict: eligible, kind: ceiling, low: '120000.00', high: '120000.00', missing: [], unmet: []}
  - name: {zh: 未知, en: Unknown}
    with: {'contracts[0].realised': null, 'contracts[0].role': receiver, reading.cap_unit: contract}
    expect: {verdict: undetermined, high: null, would_be: {verdict: eligible, low: '0.00', high: null}}
)";

} // namespace

MiniRulebook::MiniRulebook()
{
    m_files.insert(QStringLiteral("vocabulary/all.yaml"), vocabulary);
    m_files.insert(QStringLiteral("town-2021/document.yaml"), document);
    m_files.insert(QStringLiteral("town-2021/readings.yaml"), readings);
    m_files.insert(QStringLiteral("town-2021/measures/m1.yaml"), measure1);
    m_files.insert(QStringLiteral("town-2021/measures/m2.yaml"), measure2);
    m_files.insert(QStringLiteral("town-2021/examples/m1.yaml"), examples);
}

bool MiniRulebook::replace(const QString &relative, const QByteArray &from, const QByteArray &to)
{
    QByteArray &text = m_files[relative];
    const qsizetype at = text.indexOf(from);
    if (at < 0 || from.isEmpty())
        return false;
    text.replace(at, from.size(), to);
    return true;
}

void MiniRulebook::write()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(folder());
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const QString path = folder() + u'/' + file.key();
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.value()) != file.value().size())
            qFatal("cannot write %s", qPrintable(path));
    }
}

base::Result<std::shared_ptr<const rulebook::Rulebook>> MiniRulebook::load()
{
    write();
    return rulebook::Rulebook::load(folder());
}

QString shortened(const base::Issues &issues)
{
    QStringList lines;
    for (const base::Issue &issue : issues) {
        lines << QStringLiteral("%1@%2:%3:%4 (%5) [%6]")
                     .arg(issue.code, issue.place.file.section(u'/', -1))
                     .arg(issue.place.line)
                     .arg(issue.place.column)
                     .arg(issue.arguments.join(u", "), issue.suggestion);
    }
    return lines.join(u'\n');
}
