// The inputs alone: what they take for money and days, when they tell of typing and of committing.
#include "widgets/choice_box.h"
#include "widgets/date_edit.h"
#include "widgets/fact_row.h"
#include "widgets/labels.h"
#include "widgets/money_edit.h"
#include "widgets/truth_box.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <limits>

class TestInputs : public QObject {
    Q_OBJECT

private slots:
    void readsMoney_data();
    void readsMoney();
    void moneyIsExactAtTheEnds();
    void moneyEchoes();
    void echoMovesNothing();
    void readsDays_data();
    void readsDays();
    void typingIsNotCommitting();
    void escapeRestores();
    void focusCommitsOnce();
    void typedTextSurvivesRefresh();
    void takesInputMethods();
    void choiceCommitsOnce();
    void choiceIgnoresTheWheel();
    void placeIsSearched();
    void truthToggles();
    void creditCodeHints();
    void rowShowsErrorAndKeepsText();
};

void TestInputs::readsMoney_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qlonglong>("fen");
    QTest::newRow("plain") << "3000000" << 300'000'000LL;
    QTest::newRow("grouped") << "3,000,000.00" << 300'000'000LL;
    QTest::newRow("full width") << "３００００００" << 300'000'000LL;
    QTest::newRow("wan") << "300万" << 300'000'000LL;
    QTest::newRow("wan yuan") << "300万元" << 300'000'000LL;
    QTest::newRow("decimals of wan") << "0.0001万元" << 100LL;
    QTest::newRow("yi") << "1.5亿元" << 15'000'000'000LL;
    QTest::newRow("sign") << "¥12.30" << 1230LL;
    QTest::newRow("full-width sign") << "￥12.30" << 1230LL;
    QTest::newRow("yuan") << "12.3元" << 1230LL;
    QTest::newRow("one fen") << "0.01" << 1LL;
}

void TestInputs::readsMoney()
{
    QFETCH(QString, typed);
    QFETCH(qlonglong, fen);
    const auto money = widgets::moneyFromTyped(typed);
    QVERIFY(money.has_value());
    QCOMPARE(money->fen(), fen);
}

void TestInputs::moneyIsExactAtTheEnds()
{
    // 333333333333333.33 is not a double.
    QCOMPARE(widgets::moneyFromTyped("333333333333333.33")->fen(), 33'333'333'333'333'333LL);
    QCOMPARE(widgets::moneyFromTyped("92233720368547758.07")->fen(),
             std::numeric_limits<qint64>::max());
    QVERIFY(!widgets::moneyFromTyped("92233720368547758.08"));
    QVERIFY(!widgets::moneyFromTyped("0.001"));
    QVERIFY(!widgets::moneyFromTyped("twelve"));
    QVERIFY(!widgets::moneyFromTyped("5%"));
    QVERIFY(!widgets::moneyFromTyped(QString()));
}

void TestInputs::moneyEchoes()
{
    const auto shows = [](const QString &typed, const QString &other, const QString &capitals) {
        const QString echo = widgets::moneyEcho(typed);
        return echo.contains(other) && echo.endsWith(capitals);
    };
    QVERIFY(shows("3000000", "300.00 ×", "叁佰万元整"));
    QVERIFY(shows("300万", "3,000,000.00 yuan", "叁佰万元整")); // yuan is what was not typed
    QVERIFY(shows("1.5亿元", "150,000,000.00 yuan", "壹亿伍仟万元整"));
    QVERIFY(shows("123456.78", "123,456.78 yuan", "壹拾贰万叁仟肆佰伍拾陆元柒角捌分"));
    QVERIFY(widgets::moneyEcho("abc").isEmpty());
    QVERIFY(widgets::moneyEcho(QString()).isEmpty());
    QCOMPARE(widgets::moneyInCapitals("１４０９．５"), QStringLiteral("壹仟肆佰零玖元伍角"));
}

void TestInputs::echoMovesNothing()
{
    widgets::InputSpec spec;
    spec.kind = feel::Kind::Money;
    spec.objectName = "money";
    widgets::FactRow row(spec);
    widgets::FactView view;
    view.label = "Amount";
    row.show(view);
    row.resize(200, row.sizeHint().height());
    row.show();
    auto *line = row.findChild<widgets::MoneyEdit *>("money");
    auto *echo = row.findChild<widgets::ElidedLabel *>("money/echo");
    const QSize before = row.sizeHint();
    const QPoint place = line->pos();
    line->setFocus();
    QTest::keyClicks(line, "123456789.12");
    QVERIFY(echo->text().contains("壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"));
    QCOMPARE(echo->toolTip(), echo->text()); // what does not fit is told there
    QCOMPARE(row.sizeHint(), before);
    QCOMPARE(line->pos(), place);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(echo->text().isEmpty());
    QCOMPARE(row.sizeHint(), before);
}

void TestInputs::readsDays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("day");
    QTest::newRow("iso") << "2024-06-30"
                         << "2024-06-30";
    QTest::newRow("short") << "2024-6-3"
                           << "2024-06-03";
    QTest::newRow("slashes") << "2024/6/30"
                             << "2024-06-30";
    QTest::newRow("dots") << "2024.6.30"
                          << "2024-06-30";
    QTest::newRow("packed") << "20240630"
                            << "2024-06-30";
    QTest::newRow("chinese") << "2024年6月30日"
                             << "2024-06-30";
    QTest::newRow("full width") << "２０２４－０６－３０"
                                << "2024-06-30";
    QTest::newRow("no such day") << "2023-02-29"
                                 << "";
    QTest::newRow("words") << "tomorrow"
                           << "";
}

void TestInputs::readsDays()
{
    QFETCH(QString, typed);
    QFETCH(QString, day);
    const auto date = widgets::dateFromTyped(typed);
    QCOMPARE(date ? date->toText() : QString(), day);
}

void TestInputs::typingIsNotCommitting()
{
    widgets::MoneyEdit edit;
    QSignalSpy typed(&edit, &widgets::LineEdit::typed);
    QSignalSpy committed(&edit, &widgets::LineEdit::committed);
    QTest::keyClicks(&edit, "1234");
    QCOMPARE(typed.count(), 4);
    QCOMPARE(committed.count(), 0);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(committed.count(), 1);
    QCOMPARE(committed.front().front().toString(), QStringLiteral("1234.00"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(committed.count(), 1);
}

void TestInputs::escapeRestores()
{
    widgets::MoneyEdit edit;
    edit.setStored("5.00");
    QSignalSpy cancelled(&edit, &widgets::LineEdit::cancelled);
    QTest::keyClicks(&edit, "99");
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(edit.text(), QStringLiteral("5.00"));
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!edit.isModified());
}

void TestInputs::focusCommitsOnce()
{
    QWidget both;
    widgets::TextEdit first(&both);
    widgets::TextEdit second(&both);
    second.move(0, 50);
    both.show();
    both.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&both));
    QSignalSpy committed(&first, &widgets::LineEdit::committed);
    first.setFocus();
    QTest::keyClicks(&first, "ab");
    QTest::keyClick(&first, Qt::Key_Return);
    second.setFocus();
    QCOMPARE(committed.count(), 1);
    first.setFocus();
    QTest::keyClicks(&first, "c");
    second.setFocus();
    QCOMPARE(committed.count(), 2);
}

void TestInputs::typedTextSurvivesRefresh()
{
    widgets::TextEdit edit;
    edit.show();
    edit.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    edit.setFocus();
    QTest::keyClicks(&edit, "half a wo");
    edit.setStored("from elsewhere");
    QCOMPARE(edit.text(), QStringLiteral("half a wo"));
    edit.restore("from elsewhere");
    QCOMPARE(edit.text(), QStringLiteral("from elsewhere"));
}

void TestInputs::takesInputMethods()
{
    widgets::TextEdit edit;
    QSignalSpy typed(&edit, &widgets::LineEdit::typed);
    QInputMethodEvent event;
    event.setCommitString(QStringLiteral("示例装备"));
    QCoreApplication::sendEvent(&edit, &event);
    QCOMPARE(edit.text(), QStringLiteral("示例装备"));
    QCOMPARE(typed.count(), 1);
}

void TestInputs::choiceCommitsOnce()
{
    widgets::ChoiceBox box;
    box.setChoices({"a", "b", "c"}, {"A", "B", "C"});
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QSignalSpy committed(&box, &widgets::ChoiceBox::committed);
    QTest::keyClick(&box, Qt::Key_Down); // opens the list and nothing else
    QCOMPARE(committed.count(), 0);
    QTest::keyClick(box.view(), Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_Down);
    QCOMPARE(committed.count(), 0);
    QTest::keyClick(box.view(), Qt::Key_Return);
    QCOMPARE(committed.count(), 1);
    QCOMPARE(committed.front().front().toString(), QStringLiteral("b"));
    box.setStored("b");
    QTest::keyClick(&box, Qt::Key_Delete);
    QCOMPARE(committed.back().front().toString(), QString());
}

void TestInputs::choiceIgnoresTheWheel()
{
    widgets::ChoiceBox box;
    box.setChoices({"a", "b"}, {"A", "B"});
    box.setStored("a");
    QSignalSpy committed(&box, &widgets::ChoiceBox::committed);
    QWheelEvent wheel(QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&box, &wheel);
    QCOMPARE(box.currentData().toString(), QStringLiteral("a"));
    QCOMPARE(committed.count(), 0);
}

void TestInputs::placeIsSearched()
{
    widgets::PlaceBox box;
    box.setChoices({"210702", "210703", "?"}, {"锦州市古塔区", "锦州市凌河区", "不清楚"});
    QSignalSpy committed(&box, &widgets::ChoiceBox::committed);
    const auto typed = [&box](const QString &text) {
        box.lineEdit()->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(box.lineEdit(), &event);
        box.lineEdit()->setModified(true);
        emit box.lineEdit()->returnPressed();
    };
    typed("古塔");
    QCOMPARE(committed.back().front().toString(), QStringLiteral("210702"));
    box.setStored("210702");
    QCOMPARE(box.lineEdit()->text(), QStringLiteral("锦州市古塔区"));
    typed("210703");
    QCOMPARE(committed.back().front().toString(), QStringLiteral("210703"));
    typed("锦州"); // two places fit: nothing is guessed
    QCOMPARE(committed.back().front().toString(), QStringLiteral("锦州"));
    typed("440300"); // a code that the list does not have
    QCOMPARE(committed.back().front().toString(), QStringLiteral("440300"));
}

void TestInputs::truthToggles()
{
    widgets::TruthBox box;
    box.setNames("t", "Holds");
    QSignalSpy committed(&box, &widgets::TruthBox::committed);
    auto *yes = box.findChild<QToolButton *>("t/yes");
    auto *unknown = box.findChild<QToolButton *>("t/unknown");
    QVERIFY(yes && unknown);
    QVERIFY(yes->accessibleName().contains("Holds"));
    QTest::mouseClick(yes, Qt::LeftButton);
    QCOMPARE(committed.back().front().toString(), QStringLiteral("true"));
    QVERIFY(!yes->isChecked()); // what is stored decides what is shown
    box.setStored("true");
    QVERIFY(yes->isChecked());
    QTest::mouseClick(yes, Qt::LeftButton);
    QCOMPARE(committed.back().front().toString(), QString());
    QTest::keyClick(unknown, Qt::Key_Space);
    QCOMPARE(committed.back().front().toString(), QStringLiteral("?"));
    QTest::keyClick(yes, Qt::Key_N);
    QCOMPARE(committed.back().front().toString(), QStringLiteral("false"));
}

void TestInputs::creditCodeHints()
{
    widgets::CreditCodeEdit edit;
    edit.setText("91350100M000100Y43");
    QVERIFY(!edit.echoWarns());
    edit.setText("91350100M000100Y44");
    QVERIFY(edit.echoWarns());
    QVERIFY(!edit.echo().isEmpty());
    edit.setText("9135");
    QVERIFY(edit.echo().contains("4"));
    QCOMPARE(edit.clean(" 91350100m000100y43 "), QStringLiteral("91350100M000100Y43"));
    edit.clear();
    QVERIFY(edit.echo().isEmpty());
}

void TestInputs::rowShowsErrorAndKeepsText()
{
    widgets::InputSpec spec;
    spec.kind = feel::Kind::Money;
    spec.objectName = "case/x/x.money";
    widgets::FactRow row(spec);
    widgets::FactView view;
    view.label = "R&D cost";
    row.show(view);
    row.QWidget::show();
    auto *edit = row.findChild<widgets::MoneyEdit *>("case/x/x.money");
    auto *error = row.findChild<QLabel *>("case/x/x.money/error");
    QVERIFY(edit && error);
    QVERIFY(!error->isVisible());
    QTest::keyClicks(edit, "12x");
    QTest::keyClick(edit, Qt::Key_Return);
    view.state = models::FactState::Error;
    view.error = "That is no amount.";
    view.hint = "Write it as 300万.";
    row.show(view);
    QCOMPARE(edit->text(), QStringLiteral("12x"));
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains("no amount") && error->text().contains("300万"));
    view.state = models::FactState::Answered;
    view.error.clear();
    view.hint.clear();
    view.canonical = "7.00";
    view.written = "7.00";
    row.show(view);
    QCOMPARE(edit->text(), QStringLiteral("7.00"));
    QVERIFY(!error->isVisible());
}

QTEST_MAIN(TestInputs)
#include "tst_inputs.moc"
