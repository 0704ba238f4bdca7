// What is seen: nothing is cut off, every text changes with the language, the theme reaches all.
#include "models/board_model.h"
#include "running_window.h"
#include "widgets/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using window_test::RunningWindow;

class TestLook : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void languageReachesEverything();
    void themeReachesEverything();
    void everythingCanBeReachedByTab();
    void everythingHasAName();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void settingsAreRemembered();

private:
    /// Labels and buttons that can be seen now.
    QList<QWidget *> texts() const;
    static QString textOf(const QWidget *widget);
    QString cutOff() const; ///< the first text that has not its room; empty = all have

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestLook::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)));
    QVERIFY(m_program->isGood());
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(m_program->session().hasCase());
    QCoreApplication::processEvents();
}

QString TestLook::textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button ? button->text() : QString();
}

QList<QWidget *> TestLook::texts() const
{
    QList<QWidget *> found;
    for (QWidget *widget : m_program->window().findChildren<QWidget *>()) {
        const bool inside = qobject_cast<QLineEdit *>(widget->parentWidget()) != nullptr;
        if (widget->isVisible() && !inside && !textOf(widget).isEmpty())
            found.append(widget);
    }
    return found;
}

QString TestLook::cutOff() const
{
    for (const QWidget *widget : texts()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool wraps = label && label->wordWrap();
        const int wanted =
            wraps ? label->heightForWidth(label->width()) : widget->minimumSizeHint().width();
        const int given = wraps ? label->height() : widget->width();
        if (given < wanted)
            return QStringLiteral("%1 “%2”: %3 of %4")
                .arg(widget->objectName(), textOf(widget))
                .arg(given)
                .arg(wanted);
    }
    for (const auto *area : m_program->window().findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget()
            && area->widget()->width() > area->viewport()->width())
            return area->objectName();
    }
    return {};
}

void TestLook::nothingIsCutOff_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("page");
    for (int page = 0; page < window::pageCount; ++page) {
        QTest::addRow("zh %d", page) << true << page;
        QTest::addRow("en %d", page) << false << page;
    }
}

void TestLook::nothingIsCutOff()
{
    QFETCH(bool, chinese);
    QFETCH(int, page);
    m_program->window().setLanguage(chinese ? base::Language::Chinese : base::Language::English);
    m_program->window().resize(1280, 720);
    m_program->window().showPage(static_cast<window::Page>(page));
    QTRY_COMPARE(cutOff(), QString()); // heights of wrapped texts settle in more than one pass
    QCOMPARE(m_program->window().size(), QSize(1280, 720)); // no page forces it to grow
}

void TestLook::languageReachesEverything()
{
    // The sample's own words are Chinese in every language.
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    const auto isOwn = [this](const QString &text) {
        return text == u"中文" || text.contains(u"示例") || text.contains(u"真空")
               || m_program->session().current().facts.at("applicant.name") == text;
    };
    const auto shown = [this] {
        QStringList all;
        for (const QWidget *widget : texts())
            all.append(textOf(widget));
        for (const QAction *action : m_program->window().findChildren<QAction *>()) {
            if (!action->objectName().isEmpty() && action->objectName() != u"action/zh"
                && action->objectName() != u"action/en")
                all.append(action->text());
        }
        return all;
    };
    m_program->window().setLanguage(base::Language::English);
    for (int page = 0; page < window::pageCount; ++page) {
        m_program->window().showPage(static_cast<window::Page>(page));
        QTest::qWait(20);
        for (const QString &text : shown()) {
            if (!isOwn(text))
                QVERIFY2(!text.contains(han), qPrintable(text));
        }
    }
    m_program->window().showPage(window::Page::Assessment);
    QTest::qWait(20);
    QSet<QString> english;
    static const QRegularExpression words(QStringLiteral("[a-z]{3}"));
    for (const QString &text : shown()) {
        if (text.contains(words))
            english.insert(text);
    }
    QVERIFY(english.size() > 20);
    m_program->window().setLanguage(base::Language::Chinese);
    QTest::qWait(20);
    for (const QString &text : shown())
        QVERIFY2(!english.contains(text), qPrintable(text));
}

void TestLook::themeReachesEverything()
{
    m_program->window().setTheme(QStringLiteral("dark"));
    QTRY_VERIFY(widgets::isDark(m_program->window().palette()));
    QTest::qWait(20);
    for (int page = 0; page < window::pageCount; ++page) {
        m_program->window().showPage(static_cast<window::Page>(page));
        QTest::qWait(20);
        const QImage image = m_program->window().grab().toImage();
        int bright = 0;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                bright += qGray(image.pixel(x, y)) > 200 ? 1 : 0;
        }
        const int looked = (image.width() / 3) * (image.height() / 3);
        QVERIFY2(bright * 20 < looked, qPrintable(QString::number(bright))); // text alone
    }
    for (const QLabel *label : m_program->window().findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        QVERIFY2(widgets::contrast(label->palette().color(label->foregroundRole()),
                                   widgets::darkColours().window)
                     >= 4.5,
                 qPrintable(label->text()));
    }
    m_program->window().setTheme(QStringLiteral("light"));
}

void TestLook::everythingCanBeReachedByTab()
{
    QSet<QString> reached;
    QWidget *first = m_program->find("header/on");
    first->setFocus();
    constexpr int most = 600;
    for (int i = 0; i < most; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        reached.insert(focus->objectName());
        if (i > 0 && focus == first)
            break;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (const char *name :
         {"rail/start", "header/on", "header/today", "header/language", "header/theme",
          "case/applicant/applicant.name", "case/applicant/applicant.place", "case/contracts/table",
          "case/contracts/add", "case/search", "case/board", "case/reasons"})
        QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
}

void TestLook::everythingHasAName()
{
    for (const QWidget *widget : m_program->window().findChildren<QWidget *>()) {
        const bool input = qobject_cast<const QLineEdit *>(widget)
                           || qobject_cast<const QComboBox *>(widget)
                           || qobject_cast<const QAbstractItemView *>(widget);
        const bool inner = widget->parentWidget()
                           && (qobject_cast<const QComboBox *>(widget->parentWidget())
                               || qobject_cast<const QAbstractItemView *>(widget->parentWidget()));
        if (!input || inner || !widget->isVisible())
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    const auto *board = m_program->find<QAbstractItemView>("case/board");
    const QModelIndex group = board->model()->index(0, 0);
    QVERIFY(!group.data(Qt::AccessibleTextRole).toString().isEmpty());
    QVERIFY(!board->model()->index(0, 0, group).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestLook::mnemonicsAreUnique_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("zh") << true;
    QTest::newRow("en") << false;
}

void TestLook::mnemonicsAreUnique()
{
    QFETCH(bool, chinese);
    m_program->window().setLanguage(chinese ? base::Language::Chinese : base::Language::English);
    QTest::qWait(20);
    const auto check = [](const QList<QAction *> &actions) {
        QSet<QChar> seen;
        for (const QAction *action : actions) {
            QString text = action->text();
            text.remove(QStringLiteral("&&"));
            const auto at = text.indexOf(u'&');
            if (at < 0)
                continue;
            const QChar key = text.at(at + 1).toUpper();
            QVERIFY2(!seen.contains(key), qPrintable(action->text()));
            seen.insert(key);
        }
    };
    check(m_program->window().menuBar()->actions());
    for (const QMenu *menu : m_program->window().findChildren<QMenu *>())
        check(menu->actions());
}

void TestLook::settingsAreRemembered()
{
    const QString workspace = m_folder.filePath("remembered.huisuan");
    {
        RunningWindow first(workspace);
        first.window().setTheme(QStringLiteral("dark"));
        first.window().setLanguage(base::Language::English);
    }
    RunningWindow second(workspace, base::Language::English);
    QCOMPARE(second.session().language(), base::Language::English);
    QCOMPARE(second.session().setting(QStringLiteral("window/theme")), QStringLiteral("dark"));
    QVERIFY(widgets::isDark(QApplication::palette()));
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
