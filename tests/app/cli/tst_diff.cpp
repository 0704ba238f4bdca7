// Two versions of rules, compared as people do it: through the built program.
#include "cli_process.h"
#include "support/small_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

class TstDiff : public QObject {
    Q_OBJECT
private slots:
    void sameRules();
    void changedThreshold();
    void removedMeasure();
    void savedCases();
    void badFolders();

private:
    static QByteArray textOf(const support::SmallRules &rules, const QString &file)
    {
        QFile in(rules.folder() + u'/' + file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// The staff that an award asks for goes from ten to twelve.
    void raise(const support::SmallRules &rules) const
    {
        QByteArray text = textOf(rules, m_file);
        text.replace("company.staff >= 10", "company.staff >= 12");
        text.replace("10人以上", "12人以上");
        rules.write(m_file, text);
    }
    QJsonObject diff(const support::SmallRules &after, const QStringList &more = {})
    {
        const Ran ran = runCli(
            QStringList{"diff", m_before.folder(), after.folder(), "--format", "json"} + more,
            "en");
        m_exit = ran.exit;
        m_errors = ran.err;
        return QJsonDocument::fromJson(ran.out).object();
    }

    const QString m_file = QStringLiteral("alpha-2021/measures/exact.yaml");
    support::SmallRules m_before;
    int m_exit = 0;
    QByteArray m_errors;
};

void TstDiff::sameRules()
{
    const QJsonObject result = diff(support::SmallRules());
    QCOMPARE(m_errors, QByteArray());
    QCOMPARE(m_exit, 0);
    QVERIFY(result["changes"].toArray().isEmpty());
    QVERIFY(result["examples"].toArray().isEmpty());
}

void TstDiff::changedThreshold()
{
    const support::SmallRules after;
    raise(after);
    const QJsonObject result = diff(after);
    QCOMPARE(m_errors, QByteArray());
    QCOMPARE(m_exit, 1);
    QJsonObject formula;
    for (const auto &value : result["changes"].toArray()) {
        if (value.toObject()["key"] == "conditions/staff/formula")
            formula = value.toObject();
    }
    QCOMPARE(formula["measure"].toString(), "exact");
    QCOMPARE(formula["before"].toString(), "company.staff >= 10");
    QCOMPARE(formula["after"].toString(), "company.staff >= 12");
    QVERIFY(formula["line"].toInt() > 1);
    // Somebody who is eligible under one version alone.
    const QJsonObject example = result["examples"].toArray().first().toObject();
    QCOMPARE(example["measure"].toString(), "exact");
    QVERIFY(example["before"] != example["after"]);
    QVERIFY(example["case"].toObject()["facts"].toObject().contains("company.staff"));
}

void TstDiff::removedMeasure()
{
    const support::SmallRules after;
    raise(after);
    const Ran text = runCli({"diff", after.folder(), m_before.folder()}, "en");
    QCOMPARE(text.exit, 1);
    QVERIFY(text.out.contains("- company.staff >= 12"));
    QVERIFY(text.out.contains("+ company.staff >= 10"));
    QVERIFY(text.out.contains("For example: "));
}

void TstDiff::savedCases()
{
    const support::SmallRules after;
    raise(after);
    const QTemporaryDir folder;
    const auto save = [&](const QString &name, const QByteArray &facts) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(support::smallCaseText(facts));
    };
    save("loses.json", "\"company.staff\": 11, \"company.research_share\": \"6%\"");
    save("keeps.json", "\"company.staff\": 20, \"company.research_share\": \"6%\"");
    const QJsonObject cases = diff(after, {"--cases", folder.path()})["cases"].toObject();
    QCOMPARE(m_errors, QByteArray());
    QCOMPARE(cases["read"].toInt(), 2);
    QCOMPARE(cases["changed"].toArray().size(), 1);
    const QJsonObject changed = cases["changed"].toArray().first().toObject();
    QCOMPARE(changed["file"].toString(), "loses.json");
    const QJsonObject measure = changed["measures"].toArray().first().toObject();
    QCOMPARE(measure["before"].toObject()["verdict"].toString(), "eligible");
    QCOMPARE(measure["after"].toObject()["verdict"].toString(), "not_eligible");
}

void TstDiff::badFolders()
{
    QCOMPARE(runCli({"diff", m_before.folder(), "/no/such/folder"}, "en").exit, 3);
    diff(support::SmallRules(), {"--cases", "/no/such/folder"});
    QCOMPARE(m_exit, 3);
}

QTEST_APPLESS_MAIN(TstDiff)
#include "tst_diff.moc"
