#include "panes/rule_check.h"

#include "assess/examples.h"
#include "explain/sentences.h"
#include "richtext/html.h"
#include "widgets/labels.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panes {

namespace html = richtext::html;

namespace space = widgets::space;

namespace {

enum Column { PlaceColumn, TextColumn };
constexpr int linesAround = 5;
constexpr qint64 largest = 1 << 20; ///< bytes of a rule file that is shown

QString placeText(const base::Source &place, const QString &folder)
{
    QString file =
        QDir::isAbsolutePath(place.file) ? QDir(folder).relativeFilePath(place.file) : place.file;
    if (place.line <= 0)
        return file;
    return QStringLiteral("%1:%2:%3")
        .arg(file, QString::number(place.line), QString::number(place.column));
}

/// What an example says that does not come out, at the place of the example.
base::Issues failuresOf(const assess::ExampleResult &result)
{
    base::Issues issues = result.differences;
    for (base::Issue &issue : issues) {
        if (issue.place.file.isEmpty())
            issue.place = result.example->place;
    }
    return issues;
}

} // namespace

RuleCheck::RuleCheck(base::Language language, QWidget *parent)
    : QWidget(parent),
      m_language(language),
      m_job([this](const Checked &checked) { take(checked); })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_summary = new widgets::QuietLabel(widgets::Type::Body, this);
    m_summary->setObjectName(QStringLiteral("rules/check/summary"));
    m_stop = new QPushButton(this);
    m_stop->setObjectName(QStringLiteral("rules/check/stop"));
    m_again = new QPushButton(this);
    m_again->setObjectName(QStringLiteral("rules/check/again"));
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("rules/check/close"));
    line->addWidget(m_summary, 1);
    for (QPushButton *button : {m_stop, m_again, m_close})
        line->addWidget(button);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("rules/check/problems"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(2);
    m_list->header()->setStretchLastSection(true);
    layout->addLayout(line);
    layout->addWidget(m_list, 1);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_job.drop();
        retranslate();
    });
    connect(m_again, &QPushButton::clicked, this, [this] { check(m_folder); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_job.drop();
        emit closed();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RuleCheck::problemChosen);
    connect(m_list, &QTreeWidget::itemClicked, this, &RuleCheck::problemChosen);
    retranslate();
}

RuleCheck::~RuleCheck() = default;

void RuleCheck::check(const QString &folder)
{
    m_folder = folder;
    m_checked = {};
    m_job.start([folder] { return checkFolder(folder); });
    retranslate();
}

RuleCheck::Checked RuleCheck::checkFolder(const QString &folder)
{
    Checked checked;
    const auto rules = rulebook::Rulebook::load(folder);
    if (!rules) {
        checked.problems = rules.error();
        return checked;
    }
    checked.rules = *rules;
    checked.problems = checked.rules->warnings();
    const auto append = [&checked](const base::Issues &more) {
        checked.problems.insert(checked.problems.end(), more.begin(), more.end());
    };
    append(rulebook::lint(*checked.rules));
    for (const assess::ExampleResult &result : assess::runExamples(checked.rules)) {
        ++(result.differences.empty() ? checked.passed : checked.failed);
        append(failuresOf(result));
    }
    return checked;
}

void RuleCheck::take(const Checked &checked)
{
    m_checked = checked;
    retranslate();
    emit rulesLoaded(m_checked.rules);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void RuleCheck::fill()
{
    m_list->clear();
    for (const base::Issue &issue : m_checked.problems) {
        auto *item = new QTreeWidgetItem(m_list);
        const QString text = explain::sentence(issue, m_language, m_checked.rules.get());
        item->setText(PlaceColumn, placeText(issue.place, m_folder));
        item->setText(TextColumn, text);
        item->setToolTip(PlaceColumn, issue.place.file);
        item->setToolTip(TextColumn, text);
    }
    m_list->setVisible(!m_checked.problems.empty());
    m_list->resizeColumnToContents(PlaceColumn);
}

const base::Issue *RuleCheck::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 || row >= problemCount() ? nullptr
                                            : &m_checked.problems[static_cast<std::size_t>(row)];
}

QString RuleCheck::problemHtml(const widgets::Colours &colours) const
{
    const base::Issue *issue = chosen();
    if (!issue)
        return {};
    return html::heading(explain::sentence(*issue, m_language, m_checked.rules.get()))
           + html::paragraph(explain::hint(*issue, m_language))
           + html::quiet(placeText(issue->place, m_folder) + QStringLiteral(" · ") + issue->code,
                         colours)
           + linesHtml(issue->place, colours);
}

QString RuleCheck::linesHtml(const base::Source &place, const widgets::Colours &colours) const
{
    QFile file(QDir(m_folder).filePath(place.file));
    if (place.line <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.read(largest)).split(u'\n');
    QString text;
    for (int number = std::max(1, place.line - linesAround);
         number <= std::min(static_cast<int>(lines.size()), place.line + linesAround); ++number) {
        const QString line = QStringLiteral("%1  %2").arg(number, 4).arg(lines.at(number - 1));
        text += number == place.line
                    ? QStringLiteral("<span style='background-color:%1'>%2</span>\n")
                          .arg(colours.selection.name(), line.toHtmlEscaped())
                    : line.toHtmlEscaped() + u'\n';
    }
    return QStringLiteral("<pre>%1</pre>").arg(text);
}

void RuleCheck::setLanguage(base::Language language)
{
    m_language = language;
    retranslate();
}

void RuleCheck::retranslate()
{
    m_again->setText(tr("Check again"));
    m_stop->setText(tr("Stop"));
    m_close->setText(tr("Back to the built-in rules"));
    m_stop->setVisible(m_job.runs());
    m_again->setVisible(!m_job.runs());
    m_list->setAccessibleName(tr("Problems of the folder"));
    m_list->setHeaderLabels({tr("Place"), tr("Problem")});
    const QString name = QDir::toNativeSeparators(m_folder);
    if (m_job.runs())
        m_summary->setText(tr("Checking %1…").arg(name));
    else
        m_summary->setText(
            tr("%1: problems %2, examples passed %3, failed %4. Cases are assessed with the "
               "built-in rules all the same.")
                .arg(name, QString::number(m_checked.problems.size()),
                     QString::number(m_checked.passed), QString::number(m_checked.failed)));
    fill();
}

void RuleCheck::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace panes
