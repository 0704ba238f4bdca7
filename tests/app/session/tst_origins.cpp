// Who put a value in: follows rows that move, forgets what was taken away.
#include "session/origins.h"

#include <QtTest>

using cases::Edit;

namespace {

Edit edit(const char *day, const char *path, std::optional<QString> before,
          std::optional<QString> after)
{
    Edit made;
    made.time = QLatin1String(day) + QStringLiteral("T08:00:00Z");
    made.actor = QStringLiteral("a");
    made.path = QLatin1String(path);
    made.before = std::move(before);
    made.after = std::move(after);
    return made;
}

} // namespace

class TstOrigins : public QObject {
    Q_OBJECT
private slots:
    void follows();
};

void TstOrigins::follows()
{
    const QString row = QStringLiteral("{\"amount\": \"1.00\"}");
    const QString none;
    std::vector<Edit> history{
        edit("2026-01-01", "applicant.name", std::nullopt, QStringLiteral("x")),
        edit("2026-01-02", "contracts[0]", QStringLiteral("?"), row),
        edit("2026-01-03", "contracts[1]", std::nullopt, row),
        edit("2026-01-04", "contracts[1].amount", QStringLiteral("1.00"), QStringLiteral("2.00")),
    };
    auto origins = session::originsOf(history);
    QCOMPARE(origins.at(QStringLiteral("applicant.name")), QStringLiteral("2026-01-01 · a"));
    QCOMPARE(origins.at(QStringLiteral("contracts[0].amount")), QStringLiteral("2026-01-02 · a"));
    QCOMPARE(origins.at(QStringLiteral("contracts[1].amount")), QStringLiteral("2026-01-04 · a"));

    history.push_back(edit("2026-01-05", "contracts[0]", row, std::nullopt));
    origins = session::originsOf(history);
    QCOMPARE(origins.at(QStringLiteral("contracts[0].amount")), QStringLiteral("2026-01-04 · a"));
    QVERIFY(!origins.contains(QStringLiteral("contracts[1].amount")));

    history.push_back(edit("2026-01-06", "contracts[0]", std::nullopt, row));
    history.push_back(edit("2026-01-07", "applicant.name", QStringLiteral("x"), std::nullopt));
    origins = session::originsOf(history);
    QCOMPARE(origins.at(QStringLiteral("contracts[0].amount")), QStringLiteral("2026-01-06 · a"));
    QCOMPARE(origins.at(QStringLiteral("contracts[1].amount")), QStringLiteral("2026-01-04 · a"));
    QVERIFY(!origins.contains(QStringLiteral("applicant.name")));
}

QTEST_APPLESS_MAIN(TstOrigins)
#include "tst_origins.moc"
