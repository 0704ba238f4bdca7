// Who said what: through cells, rows that come and go, undo and redo.
#include "cases/origins.h"

#include <QTest>

using cases::Edit;
using cases::Origins;

namespace {

/// A case that is edited, with the origins of its edits.
class Desk {
public:
    void edit(const QString &actor, const QString &path, const std::optional<QString> &after)
    {
        Edit one;
        one.actor = actor;
        one.path = path;
        one.before = cases::textAt(subject, path);
        one.after = after;
        store(cases::completed(subject, one), 0);
    }
    void insertRow(const QString &actor, const QString &path, const QString &row)
    {
        Edit one;
        one.actor = actor;
        one.path = path;
        one.after = row;
        store(cases::completed(subject, one), 0);
    }
    void removeRow(const QString &actor, const QString &path) { edit(actor, path, std::nullopt); }
    /// Takes the edit with this number back.
    void undo(std::int64_t sequence)
    {
        Edit back = cases::inverse(edits[static_cast<std::size_t>(sequence - 1)]);
        back.actor = QStringLiteral("undoer");
        store(back, sequence);
    }
    std::int64_t last() const { return static_cast<std::int64_t>(edits.size()); }
    QString actorOf(const QString &path) const
    {
        const cases::Origin *origin = origins.find(path);
        return origin != nullptr ? origin->actor + u':' + origin->text : QString();
    }

    cases::Case subject;
    std::vector<Edit> edits;
    Origins origins;

private:
    void store(Edit one, std::int64_t undoes)
    {
        one.sequence = last() + 1;
        one.undoes = undoes;
        one.time = QStringLiteral("2024-06-30T10:00:00Z");
        QVERIFY(cases::apply(subject, one));
        edits.push_back(one);
        origins.note(one);
    }
};

} // namespace

class TestOrigins : public QObject {
    Q_OBJECT
private slots:
    void factsAndReadings();
    void rowsKeepTheirs();
    void undoGivesBack();
    void readAtOnceOrOneByOne();
};

void TestOrigins::factsAndReadings()
{
    Desk desk;
    desk.edit("wang", "company.staff", "9");
    desk.edit("li", "company.staff", "12");
    desk.edit("li", "reading.cap_unit", "project");
    desk.edit("li", "contracts", "[]");
    QCOMPARE(desk.actorOf("company.staff"), "li:12");
    QCOMPARE(desk.actorOf("reading.cap_unit"), "li:project");
    QCOMPARE(desk.actorOf("contracts"), "li:[]");
    desk.edit("li", "company.staff", std::nullopt);
    QVERIFY(desk.origins.find("company.staff") == nullptr);
    QVERIFY(desk.origins.find("not a path") == nullptr);
}

void TestOrigins::rowsKeepTheirs()
{
    Desk desk;
    desk.insertRow("wang", "contracts[0]", R"({"amount":"1.00"})");
    desk.insertRow("li", "contracts[1]", R"({"amount":"2.00"})");
    desk.edit("zhao", "contracts[1].realised", "2.00");
    desk.insertRow("sun", "contracts[0]", R"({"amount":"0.50"})");
    QCOMPARE(desk.actorOf("contracts[0].amount"), "sun:0.50");
    QCOMPARE(desk.actorOf("contracts[1].amount"), "wang:1.00");
    QCOMPARE(desk.actorOf("contracts[2].amount"), "li:2.00");
    QCOMPARE(desk.actorOf("contracts[2].realised"), "zhao:2.00");
    desk.removeRow("sun", "contracts[1]");
    QCOMPARE(desk.actorOf("contracts[1].realised"), "zhao:2.00");
    QVERIFY(desk.origins.find("contracts[2].amount") == nullptr);
}

void TestOrigins::undoGivesBack()
{
    Desk desk;
    desk.edit("wang", "company.staff", "9");
    desk.edit("li", "company.staff", "12");
    desk.undo(2);
    QCOMPARE(desk.actorOf("company.staff"), "wang:9");
    desk.undo(desk.last());
    QCOMPARE(desk.actorOf("company.staff"), "li:12");
    desk.insertRow("wang", "contracts[0]", R"({"amount":"1.00"})");
    desk.edit("li", "contracts[0].amount", "2.00");
    desk.removeRow("zhao", "contracts[0]");
    desk.undo(desk.last());
    QCOMPARE(desk.actorOf("contracts[0].amount"), "li:2.00");
}

void TestOrigins::readAtOnceOrOneByOne()
{
    Desk desk;
    desk.insertRow("wang", "contracts[0]", R"({"amount":"1.00"})");
    desk.edit("li", "contracts[0].amount", "2.00");
    desk.undo(2);
    const Origins whole(desk.edits);
    QVERIFY(whole.find("contracts[0].amount") != nullptr);
    QCOMPARE(*whole.find("contracts[0].amount"), *desk.origins.find("contracts[0].amount"));
}

QTEST_GUILESS_MAIN(TestOrigins)
#include "tst_origins.moc"
