#include "pages/rules_page.h"

#include "advisers/example_runner.h"
#include "models/rules_filter.h"
#include "models/rules_model.h"
#include "panes/rule_check.h"
#include "richtext/rules_html.h"
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/icons.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace pages {

using models::RulesModel;
namespace space = widgets::space;

RulesPage::RulesPage(session::Session &session, widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_dialogs(dialogs),
      m_rules(session.sharedRules()),
      m_model(new RulesModel(session.rules(), session.language(), this)),
      m_examples(new advisers::ExampleRunner(this)),
      m_filter(new models::RulesFilter(this))
{
    setObjectName(QStringLiteral("rules"));
    m_filter->setSourceModel(m_model);
    build();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RulesPage::showDetail);
    connect(m_examples, &advisers::ExampleRunner::ran, this, &RulesPage::showExamples);
    connect(m_search, &QLineEdit::textChanged, this, &RulesPage::search);
    connect(m_detail, &QTextBrowser::anchorClicked, this, &RulesPage::follow);
    retranslate();
    m_tree->expandToDepth(0);
    m_tree->setCurrentIndex(m_filter->index(0, 0));
}

RulesPage::~RulesPage() = default;

void RulesPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::large, space::huge, space::large);
    layout->setSpacing(space::small);
    m_title = new QLabel(this);
    widgets::setType(*m_title, widgets::Type::Heading, true);
    m_help = new widgets::QuietLabel(widgets::Type::Body, this);
    m_check = new QPushButton(this);
    m_check->setObjectName(QStringLiteral("rules/check"));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_title, 1);
    head->addWidget(m_check);
    layout->addLayout(head);
    layout->addWidget(m_help);
    m_checked = new panes::RuleCheck(m_session.language(), this);
    m_checked->hide();
    connect(m_check, &QPushButton::clicked, this, [this] {
        const QString folder = m_dialogs.openFolder(this, tr("Check a folder of rules"));
        if (!folder.isEmpty())
            checkFolder(folder);
    });
    connect(m_checked, &panes::RuleCheck::problemChosen, this, &RulesPage::showProblem);
    connect(m_checked, &panes::RuleCheck::rulesLoaded, this,
            [this](const std::shared_ptr<const rulebook::Rulebook> &rules) {
                if (rules)
                    showRules(rules);
            });
    connect(m_checked, &panes::RuleCheck::closed, this, [this] {
        m_checked->hide();
        showRules(m_session.sharedRules());
    });

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget(splitter);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_search = new QLineEdit(left);
    m_search->setObjectName(QStringLiteral("rules/search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_tree = new QTreeView(left);
    m_tree->setObjectName(QStringLiteral("rules/tree"));
    m_tree->setModel(m_filter);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    m_detail = new QTextBrowser(splitter);
    m_detail->setObjectName(QStringLiteral("rules/detail"));
    m_detail->setOpenLinks(false);
    m_detail->document()->setDocumentMargin(space::large);
    splitter->addWidget(left);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    layout->addWidget(m_checked, 1);
    layout->addWidget(splitter, 2);
}

void RulesPage::search(const QString &text)
{
    m_filter->setText(text);
    if (text.trimmed().isEmpty())
        m_tree->scrollTo(m_tree->currentIndex());
    else
        m_tree->expandAll();
}

void RulesPage::checkFolder(const QString &folder)
{
    m_checked->show();
    m_checked->check(folder);
}

void RulesPage::showRules(std::shared_ptr<const rulebook::Rulebook> rules)
{
    if (m_rules == rules)
        return;
    auto *model = new RulesModel(*rules, m_session.language(), this);
    m_filter->setSourceModel(model);
    delete m_model; // before the rules that it points into
    m_model = model;
    m_rules = std::move(rules);
    m_tree->expandToDepth(0);
    m_tree->setCurrentIndex(m_filter->index(0, 0));
}

void RulesPage::showProblem()
{
    const QString html = m_checked->problemHtml(widgets::coloursOf(palette()));
    if (!html.isEmpty())
        m_detail->setHtml(html);
}

void RulesPage::showMeasure(const QString &measure)
{
    m_search->clear();
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOfMeasure(measure));
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void RulesPage::showDetail()
{
    const QModelIndex index = m_filter->mapToSource(m_tree->currentIndex());
    const bool isMeasure =
        index.isValid()
        && index.data(RulesModel::KindRole).toInt() == static_cast<int>(RulesModel::Kind::Measure);
    const QString measure = isMeasure ? index.data(RulesModel::IdRole).toString() : QString();
    if (isMeasure)
        m_examples->run(m_rules,
                        m_rules == m_session.sharedRules() ? m_session.rulesFolder()
                                                           : m_checked->folder(),
                        measure);
    m_detail->setHtml(richtext::rulesHtml(index, *m_rules, m_examples->examplesOf(measure),
                                          m_session.language(), widgets::coloursOf(palette())));
}

/// What stands above them stays where it is.
void RulesPage::showExamples()
{
    const int place = m_detail->verticalScrollBar()->value();
    showDetail();
    m_detail->verticalScrollBar()->setValue(place);
}

void RulesPage::follow(const QUrl &link)
{
    const QString measure = link.path();
    if (link.scheme() == u"assess")
        emit measureWanted(measure);
    else if (link.scheme() == u"measure")
        showMeasure(measure);
}

void RulesPage::retranslate()
{
    m_title->setText(tr("Rules"));
    m_help->setText(tr("Every article of the documents: the measures that work it out, or why it "
                       "gives an applicant nothing."));
    m_check->setText(tr("Check a folder…"));
    m_checked->setLanguage(m_session.language());
    m_search->setPlaceholderText(tr("Search articles and measures"));
    m_search->setAccessibleName(tr("Search articles and measures"));
    m_tree->setAccessibleName(tr("Documents, articles, measures"));
    m_detail->setAccessibleName(tr("What is encoded"));
    m_model->setLanguage(m_session.language());
    showDetail();
}

void RulesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showDetail();
    QWidget::changeEvent(event);
}

} // namespace pages
