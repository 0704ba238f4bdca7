// The board: groups, order, amounts, search; and the totals of the header.
#include "app/session/office.h"
#include "models/board_filter.h"
#include "models/board_model.h"
#include "models/totals_view.h"

#include <QSignalSpy>
#include <QtTest>

using models::BoardFilter;
using models::BoardModel;
using models::Total;
using models::TotalsView;
using session::Session;

namespace {

/// "Group: measure, measure" lines, ids in order.
QStringList outline(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        QStringList ids;
        for (int child = 0; child < model.rowCount(group); ++child)
            ids += model.index(child, 0, group).data(BoardModel::IdRole).toString();
        lines += group.data(BoardModel::TitleRole).toString() + ": " + ids.join(", ");
    }
    return lines;
}

/// A case in which every group but the folded ones has something.
void fill(Session &session)
{
    QVERIFY(session.setFacts({{"applicant.staff", "12"},
                              {"applicant.listed", "true"},
                              {"applicant.capital", "300万"},
                              {"applicant.ratio", "4%"}}));
}

} // namespace

class TstBoard : public QObject {
    Q_OBJECT
private slots:
    void groupsAndOrder();
    void everyVerdictHasItsGroup();
    void figuresAreFen();
    void amountsInWords();
    void notInForceShowsWhatItWouldGive();
    void validity();
    void groupRowsSayHowMany();
    void movingKeepsTheSelection();
    void filter();
    void spokenText();
    void totals();
    void totalsInWords_data();
    void totalsInWords();
};

void TstBoard::groupsAndOrder()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    const BoardModel board(*session);
    QCOMPARE(outline(board),
             QStringList({"Eligible: equity, award, rooms", "Waits for a decision: talent",
                          "Facts missing: subsidy", "Nearly: interest", "Not applicable: foreign",
                          "Draft for comment: planned"}));
    QVERIFY(!board.indexOf(BoardModel::Group::NotEligible).isValid());
    QCOMPARE(board.indexOf(BoardModel::Group::Near).row(), 3);
}

void TstBoard::everyVerdictHasItsGroup()
{
    Office office;
    const auto session = office.openCase();
    const auto group = [&](const char *measure) {
        return BoardModel::groupOf(*session->assessment()->find(QString(measure)));
    };
    QCOMPARE(group("award"), BoardModel::Group::Undetermined);
    QCOMPARE(group("foreign"), BoardModel::Group::NotApplicable);
    QCOMPARE(group("planned"), BoardModel::Group::Draft);
    QVERIFY(session->setTableEmpty("contracts"));
    QCOMPARE(group("subsidy"), BoardModel::Group::NoEntries);
    QVERIFY(session->setFact("applicant.staff", "9"));
    QVERIFY(session->setFact("applicant.listed", "true"));
    QCOMPARE(group("award"), BoardModel::Group::Near);
    QVERIFY(session->setFact("applicant.listed", "false"));
    QCOMPARE(group("award"), BoardModel::Group::NotEligible);
    QVERIFY(session->setFact("on", "2027-01-01"));
    QCOMPARE(group("award"), BoardModel::Group::NotInForce);
    QCOMPARE(group("planned"), BoardModel::Group::Draft);
    QVERIFY(BoardModel::isFolded(BoardModel::Group::NoEntries));
    QVERIFY(!BoardModel::isFolded(BoardModel::Group::NotEligible));
}

void TstBoard::figuresAreFen()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    const BoardModel board(*session);
    const QModelIndex award = board.indexOf(QString("award"));
    QCOMPARE(award.data(BoardModel::LowRole), QVariant(qlonglong(6'000'000)));
    QCOMPARE(award.data(BoardModel::HighRole).typeId(), int(QMetaType::LongLong));
    QCOMPARE(award.data(BoardModel::TotalRole).toInt(), static_cast<int>(Total::Certain));
    const QModelIndex talent = board.indexOf(QString("talent"));
    QCOMPARE(talent.data(BoardModel::LowRole).toLongLong(), 100'000'000LL);
    QCOMPARE(talent.data(BoardModel::HighRole).toLongLong(), 200'000'000LL);
    QCOMPARE(talent.data(BoardModel::TotalRole).toInt(), static_cast<int>(Total::ByReview));
    QVERIFY(!board.indexOf(QString("rooms")).data(BoardModel::LowRole).isValid());
    QVERIFY(session->setFact("applicant.ratio", "6%"));
    const QModelIndex interest = board.indexOf(QString("interest"));
    QVERIFY(interest.data(BoardModel::LowRole).isValid());
    QVERIFY2(!interest.data(BoardModel::HighRole).isValid(), "nothing bounds it");
    QVERIFY(session->setAssumption("interest_rate", "10%"));
    QCOMPARE(interest.data(BoardModel::HighRole).toLongLong(), 30'000'000LL);
    QVERIFY(interest.data(BoardModel::AssumedRole).toBool());
    QCOMPARE(interest.data(BoardModel::TotalRole).toInt(), static_cast<int>(Total::Assumed));
}

void TstBoard::amountsInWords()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    QVERIFY(session->insertRow("contracts", 0,
                               {{"amount", "300万"},
                                {"realised", "300万"},
                                {"role", "receiver"},
                                {"converts", "true"},
                                {"signed_on", "2024-01-31"},
                                {"project", "A"}}));
    const BoardModel board(*session);
    const auto text = [&](const char *measure) {
        return board.indexOf(QString(measure))
            .siblingAtColumn(BoardModel::AmountColumn)
            .data()
            .toString();
    };
    QCOMPARE(text("award"), "6.00 万元");
    QCOMPARE(text("subsidy"), "up to 60.00 万元");
    QCOMPARE(text("talent"), "100.00 – 200.00 万元");
    QCOMPARE(text("rooms"), "support in kind");
    QCOMPARE(text("interest"), QString());
    session->setLanguage(base::Language::English);
    QCOMPARE(text("subsidy"), "up to 600,000.00 yuan");
    QCOMPARE(text("talent"), "1,000,000.00 – 2,000,000.00 yuan");
    QVERIFY(session->setFact("applicant.ratio", "6%"));
    QCOMPARE(text("interest"), "amount set elsewhere");
}

void TstBoard::notInForceShowsWhatItWouldGive()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    const BoardModel board(*session);
    const QModelIndex planned = board.indexOf(QString("planned"));
    QVERIFY(planned.data(BoardModel::WouldBeRole).toBool());
    QCOMPARE(planned.data(BoardModel::LowRole).toLongLong(), 200'000'000LL);
    QCOMPARE(planned.data(BoardModel::TotalRole).toInt(), static_cast<int>(Total::None));
    QCOMPARE(planned.data(BoardModel::VerdictRole).toInt(),
             static_cast<int>(assess::Verdict::NotInForce));
}

void TstBoard::validity()
{
    Office office;
    const auto session = office.openCase();
    const BoardModel board(*session);
    const auto text = [&](const char *measure) {
        return board.indexOf(QString(measure)).data(BoardModel::ValidityRole).toString();
    };
    QCOMPARE(text("award"), "2021-10-09 – 2026-10-08");
    QCOMPARE(text("planned"), "from 2020-01-01");
    QVERIFY(session->setReading("period_end", "matching_day"));
    QCOMPARE(text("award"), "2021-10-09 – 2026-10-09");
}

void TstBoard::groupRowsSayHowMany()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    const BoardModel board(*session);
    const QModelIndex group = board.indexOf(BoardModel::Group::Eligible);
    QCOMPARE(group.data().toString(), "Eligible (3)");
    QCOMPARE(group.data(BoardModel::CountRole).toInt(), 3);
    QVERIFY(group.data(BoardModel::IsGroupRole).toBool());
    QVERIFY(!group.data(BoardModel::FoldedRole).toBool());
    QVERIFY(board.indexOf(BoardModel::Group::Draft).data(BoardModel::FoldedRole).toBool());
    QSignalSpy changed(&board, &QAbstractItemModel::dataChanged);
    QVERIFY(session->setFact("applicant.staff", "9"));
    QCOMPARE(board.indexOf(BoardModel::Group::Eligible).data().toString(), "Eligible (2)");
    const bool told = std::any_of(changed.begin(), changed.end(), [&](const QVariantList &signal) {
        return signal.front().toModelIndex() == board.indexOf(BoardModel::Group::Eligible);
    });
    QVERIFY(told);
}

void TstBoard::movingKeepsTheSelection()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    const BoardModel board(*session);
    const QPersistentModelIndex award = board.indexOf(QString("award"));
    QVERIFY(session->setFact("applicant.staff", "9"));
    QVERIFY(award.isValid());
    QCOMPARE(award.parent(), board.indexOf(BoardModel::Group::Near));
    QVERIFY(session->setFact("applicant.staff", "1000"));
    QCOMPARE(award.parent(), board.indexOf(BoardModel::Group::Eligible));
    QCOMPARE(award.row(), 0);
    QCOMPARE(award.data(BoardModel::IdRole).toString(), "award");
}

void TstBoard::filter()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    BoardModel board(*session);
    BoardFilter filter;
    filter.setSourceModel(&board);
    QCOMPARE(outline(filter), outline(board));
    filter.setText("资金");
    QCOMPARE(outline(filter), QStringList({"Waits for a decision: talent"}));
    filter.setText(" ＡＷＡＲＤ  每人 ");
    QCOMPARE(outline(filter), QStringList({"Eligible: award"}));
    const QPersistentModelIndex award = filter.mapFromSource(board.indexOf(QString("award")));
    QVERIFY(session->setFact("applicant.staff", "9"));
    QCOMPARE(outline(filter), QStringList({"Nearly: award"}));
    QVERIFY(award.isValid());
    filter.setText("nothing like it");
    QCOMPARE(filter.rowCount(), 0);
    filter.setText("");
    QCOMPARE(outline(filter), outline(board));
}

void TstBoard::spokenText()
{
    Office office;
    const auto session = office.openCase();
    session->setLanguage(base::Language::English);
    fill(*session);
    const BoardModel board(*session);
    const QString text = board.indexOf(QString("award")).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.startsWith("Staff award, Eligible, 60,000.00 yuan"), qPrintable(text));
    QVERIFY2(text.endsWith("I.2"), qPrintable(text));
}

void TstBoard::totals()
{
    Office office;
    const auto session = office.openCase();
    fill(*session);
    QVERIFY(session->setFact("applicant.ratio", "6%"));
    const TotalsView view = TotalsView::of(session->assessment()->totals, base::Language::Chinese);
    QCOMPARE(view.lines.size(), std::size_t(8));
    QCOMPARE(view.line(Total::Certain).amount.low.fen(), std::int64_t(6'000'000));
    QCOMPARE(view.line(Total::Certain).notSet, 1);
    QCOMPARE(view.line(Total::Certain).text, "6.00 万元 + set elsewhere: 1");
    QCOMPARE(view.line(Total::ByReview).text, "100.00 – 200.00 万元");
    QCOMPARE(view.line(Total::Equity).text, "200.00 万元");
    QVERIFY(view.line(Total::Equity).isOutside());
    QVERIFY(!view.line(Total::Assumed).isOutside());
    QVERIFY(view.line(Total::Person).isZero);
    QVERIFY(!view.line(Total::Equity).spoken.isEmpty());
}

void TstBoard::totalsInWords_data()
{
    QTest::addColumn<qlonglong>("low");
    QTest::addColumn<qlonglong>("high");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    QTest::newRow("exact") << 65'000'000LL << 65'000'000LL << "65.00 万元"
                           << "650,000.00 yuan";
    QTest::newRow("not exact in 万元") << 49'999'999LL << 49'999'999LL << "499,999.99 yuan"
                                       << "499,999.99 yuan";
    QTest::newRow("interval") << 0LL << 200'000'000LL << "0.00 – 200.00 万元"
                              << "0.00 – 2,000,000.00 yuan";
    QTest::newRow("one end not exact") << 1LL << 200'000'000LL << "0.01 – 2,000,000.00 yuan"
                                       << "0.01 – 2,000,000.00 yuan";
    QTest::newRow("open") << 0LL << -1LL << "open"
                          << "open";
    QTest::newRow("at least") << 5'000'000LL << -1LL << "at least 5.00 万元"
                              << "at least 50,000.00 yuan";
}

void TstBoard::totalsInWords()
{
    QFETCH(const qlonglong, low);
    QFETCH(const qlonglong, high);
    QFETCH(const QString, zh);
    QFETCH(const QString, en);
    assess::Amount amount{base::Money::fromFen(low), std::nullopt};
    if (high >= 0)
        amount.high = base::Money::fromFen(high);
    QCOMPARE(TotalsView::amountText(amount, base::Language::Chinese), zh);
    QCOMPARE(TotalsView::amountText(amount, base::Language::English), en);
}

QTEST_MAIN(TstBoard)
#include "tst_board.moc"
