// What stands on the screen: everything goes through a translator, nothing is cut off without saying so,
// and a screen reader hears a name for every control.
#include "models/fact_text.h"
#include "running_window.h"
#include "support/pseudo_translator.h"
#include "widgets/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using window_test::RunningWindow;

class TestTexts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_program.reset(); }
    void everythingIsTranslated();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    struct Shown {
        QString where;
        QString text;
    };
    std::vector<Shown> shown() const;
    bool isData(const QString &text) const;
    void show(int page);
    QStringList cutOff() const;
    QStringList cutOffTabs() const;
    QStringList cutOffHeaders() const;
    void collectNameless(QAccessibleInterface *part, QStringList &found) const;

    QTemporaryDir m_folder;
    int m_count = 0;
    QSet<QString> m_data; ///< texts of rules and of the open case
    std::unique_ptr<RunningWindow> m_program;
};

void TestTexts::initTestCase()
{
    const auto rules = window_test::shippedRules();
    QVERIFY(rules);
    const auto add = [this](const base::LocalText &text) {
        for (const base::Language language : {base::Language::English, base::Language::Chinese}) {
            for (const QString &line : text.in(language).split(u'\n'))
                m_data.insert(line.trimmed());
        }
    };
    const rulebook::Vocabulary &words = rules->vocabulary();
    const auto addFact = [&](const rulebook::FactInfo &fact) {
        for (const auto *text : {&fact.label, &fact.question, &fact.help, &fact.source})
            add(*text);
    };
    for (const auto &section : words.sections) {
        add(section.label);
        add(section.help);
    }
    for (const auto &fact : words.facts)
        addFact(fact);
    for (const auto &table : words.tables) {
        for (const auto *text : {&table.label, &table.row, &table.help})
            add(*text);
        for (const auto &column : table.columns)
            addFact(column);
    }
    for (const auto &list : words.lists)
        for (const auto &member : list.members)
            add(member.label);
    for (const auto &place : words.places)
        add(place.label);
    for (const auto &measure : rules->measures()) {
        add(measure.title);
        add(measure.summary);
    }
    for (const auto &document : rules->documents()) {
        add(document.title);
        for (const auto &article : document.ledger) {
            m_data.insert(article.en);
            m_data.insert(article.id);
        }
    }
    for (const auto &reading : rules->readings()) {
        add(reading.question);
        add(reading.why);
        for (const auto &choice : reading.choices)
            add(choice.label);
    }
    m_data.remove(QString());
}

void TestTexts::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)), base::Language::English);
    QVERIFY(m_program->isGood());
    m_program->window().openSample(QStringLiteral("equipment-maker"));
}

void TestTexts::show(int page)
{
    m_program->window().showPage(static_cast<window::Page>(page));
    QTest::qWait(400); // effects and rankings are in by then
}

std::vector<TestTexts::Shown> TestTexts::shown() const
{
    std::vector<Shown> all;
    const auto add = [&all](const QObject &where, const QString &text) {
        if (!text.trimmed().isEmpty())
            all.push_back(
                {where.objectName() + u' ' + QLatin1StringView(where.metaObject()->className()),
                 text});
    };
    for (const QWidget *widget : m_program->window().findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(*widget, label->text());
        if (const auto *label = qobject_cast<const widgets::ElidedLabel *>(widget))
            add(*widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(*widget, button->text());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            add(*widget, line->placeholderText());
        if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                add(*widget, bar->tabText(i));
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int i = 0; i < header->count() && !header->isSectionHidden(i); ++i)
                add(*widget, header->model()
                                 ->headerData(i, header->orientation(), Qt::DisplayRole)
                                 .toString());
        }
        add(*widget, widget->toolTip());
    }
    for (const QAction *action : m_program->window().findChildren<QAction *>()) {
        if (action->objectName().startsWith(u"action/") && action->objectName() != u"action/zh"
            && action->objectName() != u"action/en")
            add(*action, action->text());
    }
    return all;
}

/// Data where every part of it is: texts of the rules, of the case, figures, dates, single words of both.
bool TestTexts::isData(const QString &text) const
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    static const QRegularExpression parts(
        QStringLiteral("[\\n·;:,(){}–]|\\d[\\d,.%-]*|\\[[^\\]]*\\]"));
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2}"));
    if (m_data.contains(text.trimmed()))
        return true;
    QString plain = text;
    plain.remove(tags);
    for (const QString &line : plain.split(u'\n')) {
        if (m_data.contains(line.trimmed())
            || m_data.contains(line.section(QStringLiteral(" · "), -1).trimmed()))
            continue;
        for (const QString &part : line.split(parts, Qt::SkipEmptyParts)) {
            const QString word = part.trimmed();
            if (word.contains(letters) && !m_data.contains(word))
                return false;
        }
    }
    return true;
}

void TestTexts::everythingIsTranslated()
{
    for (const auto &[path, text] : m_program->session().current().facts)
        m_data.insert(text);
    for (const QString &name : m_program->session().samples())
        m_data.insert(name);
    m_data.insert(QStringLiteral("tester")); // who works here
    m_data.insert(QStringLiteral("中文"));   // each language in its own
    for (const auto &one : m_program->session().caseList())
        m_data.insert(one.name);
    support::PseudoTranslator pseudo;
    QVERIFY(QApplication::installTranslator(&pseudo));
    // Models make their texts anew when the session's language changes.
    m_program->session().setLanguage(base::Language::Chinese);
    m_program->session().setLanguage(base::Language::English);
    for (int page = 0; page < window::pageCount; ++page) {
        show(page);
        int seen = 0;
        for (const Shown &one : shown()) {
            seen += one.text.contains(u'[') ? 1 : 0;
            const bool good = one.text.contains(u'[') || isData(one.text)
                              || one.text.contains(QStringLiteral("示例"));
            QVERIFY2(
                good,
                qPrintable(QStringLiteral("page %1, %2: “%3”").arg(page).arg(one.where, one.text)));
        }
        QVERIFY2(seen > 20, qPrintable(QString::number(seen))); // the translator is at work
    }
    QApplication::removeTranslator(&pseudo);
}

void TestTexts::nothingIsCutOff_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("page");
    for (int page = 0; page < window::pageCount; ++page) {
        QTest::addRow("zh %d", page) << true << page;
        QTest::addRow("en %d", page) << false << page;
    }
}

QStringList TestTexts::cutOff() const
{
    QStringList found;
    for (const QWidget *widget : m_program->window().findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isInside = qobject_cast<const QLineEdit *>(widget->parentWidget())
                              || qobject_cast<const QTabBar *>(widget->parentWidget());
        if (!widget->isVisible() || isInside || (!label && !button))
            continue;
        const QString text = label ? label->text() : button->text();
        if (text.isEmpty() || !widget->toolTip().isEmpty())
            continue; // elided texts are told by the tool tip
        const bool wraps = label && label->wordWrap();
        const QSize wanted = widget->sizeHint();
        const bool fits = wraps ? widget->height() >= label->heightForWidth(label->width())
                                : widget->width() >= wanted.width()
                                      && widget->height() >= widget->minimumSizeHint().height();
        if (!fits)
            found.append(QStringLiteral("%1 “%2”: %3 x %4 of %5 x %6")
                             .arg(widget->objectName(), text)
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(wanted.width())
                             .arg(wanted.height()));
    }
    return found + cutOffTabs() + cutOffHeaders();
}

QStringList TestTexts::cutOffTabs() const
{
    QStringList found;
    for (const QTabBar *bar : m_program->window().findChildren<QTabBar *>()) {
        if (!bar->isVisible())
            continue;
        for (int i = 0; i < bar->count(); ++i) {
            const bool fits =
                bar->tabRect(i).width() >= bar->fontMetrics().horizontalAdvance(bar->tabText(i))
                && bar->tabRect(i).right() <= bar->width();
            if (!fits)
                found.append(bar->objectName() + u' ' + bar->tabText(i));
        }
    }
    return found;
}

QStringList TestTexts::cutOffHeaders() const
{
    QStringList found;
    for (const QHeaderView *header : m_program->window().findChildren<QHeaderView *>()) {
        if (!header->isVisible() || header->orientation() != Qt::Horizontal)
            continue;
        for (int i = 0; i < header->count(); ++i) {
            const QString text =
                header->model()->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
            const bool isTold =
                !header->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).isNull();
            if (!header->isSectionHidden(i) && !isTold
                && header->sectionSize(i) < header->fontMetrics().horizontalAdvance(text))
                found.append(header->parent()->objectName() + u' ' + text);
        }
    }
    return found;
}

void TestTexts::nothingIsCutOff()
{
    QFETCH(bool, chinese);
    QFETCH(int, page);
    m_program->window().setLanguage(chinese ? base::Language::Chinese : base::Language::English);
    m_program->window().resize(1280, 720);
    show(page);
    QTRY_COMPARE(cutOff(), QStringList()); // heights of wrapped texts settle in more than one pass
    QCOMPARE(m_program->window().size(), QSize(1280, 720)); // no page makes it grow
}

void TestTexts::everyControlHasAName_data()
{
    QTest::addColumn<int>("page");
    for (int page = 0; page < window::pageCount; ++page)
        QTest::addRow("%d", page) << page;
}

void TestTexts::collectNameless(QAccessibleInterface *part, QStringList &found) const
{
    if (!part || !part->isValid() || part->state().invisible)
        return;
    const QAccessible::Role role = part->role();
    static const QSet<int> controls = {
        QAccessible::PushButton,   QAccessible::CheckBox,   QAccessible::RadioButton,
        QAccessible::EditableText, QAccessible::ComboBox,   QAccessible::List,
        QAccessible::Tree,         QAccessible::Table,      QAccessible::PageTab,
        QAccessible::MenuItem,     QAccessible::ButtonMenu, QAccessible::ButtonDropDown};
    const bool hasWidget = part->object() && part->object()->isWidgetType();
    const auto *widget = hasWidget ? static_cast<const QWidget *>(part->object()) : nullptr;
    const bool isInside = widget
                          && (qobject_cast<const QComboBox *>(widget->parentWidget())
                              || qobject_cast<const QAbstractItemView *>(widget->parentWidget())
                              || qobject_cast<const QTabBar *>(widget->parentWidget())
                              || qobject_cast<const QLineEdit *>(widget->parentWidget()));
    const bool isShown = !widget || (widget->isVisible() && !isInside);
    if (isShown && controls.contains(role) && part->text(QAccessible::Name).trimmed().isEmpty()
        && !(role == QAccessible::MenuItem && part->state().disabled))
        found.append(QStringLiteral("%1 (%2)").arg(
            part->object() ? part->object()->objectName() + u' '
                                 + QLatin1StringView(part->object()->metaObject()->className())
                           : QString(),
            QString::number(role)));
    const bool hasCells = role == QAccessible::Tree || role == QAccessible::Table
                          || role == QAccessible::List || role == QAccessible::ComboBox
                          || role == QAccessible::PopupMenu;
    for (int i = 0; i < part->childCount() && !hasCells; ++i)
        collectNameless(part->child(i), found);
}

void TestTexts::everyControlHasAName()
{
    QFETCH(int, page);
    show(page);
    QStringList found;
    QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&m_program->window());
    QVERIFY(root && root->childCount() > 0);
    collectNameless(root, found);
    QCOMPARE(found, QStringList());
}

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
