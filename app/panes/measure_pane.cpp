#include "panes/measure_pane.h"

#include "assess/assessment.h"
#include "explain/words.h"
#include "models/fact_text.h"
#include "models/reason_model.h"
#include "models/totals_view.h"
#include "panes/item_menu.h"
#include "panes/readings_box.h"
#include "panes/waterfall.h"
#include "panes/ways_pane.h"
#include "richtext/html.h"
#include "richtext/official_text.h"
#include "richtext/reason_html.h"
#include "session/session.h"
#include "widgets/find_bar.h"
#include "widgets/icons.h"
#include "widgets/labels.h"
#include "widgets/reason_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace panes {

namespace html = richtext::html;

using Reasons = models::ReasonModel;
namespace space = widgets::space;

namespace {

enum Tab { ReasonsTab, StepsTab, ReadingsTab, WaysTab, PapersTab };

QTextBrowser *makeBrowser(const QString &objectName, QWidget *parent)
{
    auto *browser = new QTextBrowser(parent);
    browser->setObjectName(objectName);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setOpenLinks(false);
    browser->document()->setDocumentMargin(space::medium);
    return browser;
}

} // namespace

const QString MeasurePane::textsSetting = QStringLiteral("texts/folder");

MeasurePane::MeasurePane(session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_reasons(new Reasons(session, this))
{
    setObjectName(QStringLiteral("case/measure"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("case/measure/tabs"));
    m_tabs->setDocumentMode(true);
    m_readings = new ReadingsBox(session, m_tabs);
    m_papers = makeBrowser(QStringLiteral("case/papers"), m_tabs);
    m_ways = new WaysPane(session, m_tabs);
    m_tabs->addTab(makeReasons(), QString());
    m_tabs->addTab(makeSteps(), QString());
    m_tabs->addTab(m_readings, QString());
    m_tabs->addTab(m_ways, QString());
    m_tabs->addTab(m_papers, QString());
    layout->addWidget(m_tabs, 1);

    connect(m_reasons, &Reasons::rootChanged, this, &MeasurePane::showHead);
    connect(m_reasons, &Reasons::measureChanged, this, [this] {
        showHead();
        showPapers();
    });
    connect(m_reasons, &QAbstractItemModel::modelReset, this, [this] {
        // How the amount came about is what most want to see first.
        const QModelIndex amount = m_reasons->indexOf(QStringLiteral("amount"));
        m_view->doItemsLayout(); // what was unfolded counts when it is scrolled to
        m_view->setCurrentIndex(amount.isValid() ? amount : m_reasons->index(0, 0));
        m_view->scrollTo(m_view->currentIndex(), QTreeView::PositionAtTop); // its steps below it
        showDetail();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &MeasurePane::showSteps);
    connect(m_papers, &QTextBrowser::anchorClicked, this, &MeasurePane::textsWanted);
    connect(m_ways, &WaysPane::factWanted, this, &MeasurePane::factWanted);
    connect(m_view, &widgets::ReasonView::nodeChosen, this, &MeasurePane::showDetail);
    connect(&session, &session::Session::assessed, this, &MeasurePane::showAmount);
    connect(m_reasons, &Reasons::followed, this, &MeasurePane::showSteps);
    connect(m_reasons, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                const QModelIndex chosen = m_view->currentIndex();
                if (from.parent() == chosen.parent() && chosen.row() >= from.row()
                    && chosen.row() <= to.row())
                    showDetail();
            });
    retranslate();
}

MeasurePane::~MeasurePane() = default;

QWidget *MeasurePane::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(space::large, space::medium, space::large, space::small);
    layout->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::small);
    m_title = new widgets::WrappedLabel(head);
    m_title->setTextFormat(Qt::PlainText);
    widgets::setType(*m_title, widgets::Type::Heading, true);
    m_symbol = new QLabel(head);
    m_verdict = new widgets::QuietLabel(widgets::Type::Body, head);
    m_verdict->setWordWrap(false);
    first->addWidget(m_title, 1);
    first->addWidget(m_symbol, 0, Qt::AlignTop);
    first->addWidget(m_verdict, 0, Qt::AlignTop);
    layout->addLayout(first);
    m_place = new widgets::ElidedLabel(widgets::Type::Caption, false, head);
    m_place->setQuiet(true);
    layout->addWidget(m_place);
    m_amount = new widgets::ElidedLabel(widgets::Type::Figure, true, head);
    m_amount->setObjectName(QStringLiteral("case/measure/amount"));
    layout->addWidget(m_amount);
    m_amountNote = new widgets::QuietLabel(widgets::Type::Caption, head);
    layout->addWidget(m_amountNote);
    m_summary = new widgets::QuietLabel(widgets::Type::Body, head);
    layout->addWidget(m_summary);
    m_missing = new widgets::WrappedLabel(head);
    m_missing->setObjectName(QStringLiteral("case/missing"));
    m_missing->setTextFormat(Qt::RichText);
    m_missing->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_missing, &QLabel::linkActivated, this, &MeasurePane::factWanted);
    layout->addWidget(m_missing);
    return head;
}

QWidget *MeasurePane::makeReasons()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    auto *upper = new QWidget(splitter);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    splitter->setObjectName(QStringLiteral("case/reasons/splitter"));
    splitter->setChildrenCollapsible(false);
    m_view = new widgets::ReasonView(upper);
    m_view->setObjectName(QStringLiteral("case/reasons"));
    m_view->setModel(m_reasons);
    m_detail = makeBrowser(QStringLiteral("case/detail"), splitter);
    connect(m_detail, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { emit factWanted(url.path()); });
    m_find = new widgets::FindBar(*m_view, QStringLiteral("case/reasons/find"), *this);
    column->addWidget(m_find);
    column->addWidget(m_view, 1);
    new ItemMenu(*m_view,
                 [this](ItemMenu &menu, const QModelIndex &index) { fillMenu(menu, index); });
    splitter->addWidget(upper);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    return splitter;
}

QWidget *MeasurePane::makeSteps()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("case/steps/area"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(area);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_steps = new Waterfall(inside);
    m_steps->setObjectName(QStringLiteral("case/steps"));
    m_noSteps = new widgets::QuietLabel(widgets::Type::Body, inside);
    m_noSteps->setMargin(space::large);
    layout->addWidget(m_steps);
    layout->addWidget(m_noSteps);
    layout->addStretch();
    area->setWidget(inside);
    return area;
}

QString MeasurePane::measure() const { return m_reasons->measure(); }

void MeasurePane::setMeasure(const QString &measure)
{
    m_reasons->setMeasure(measure);
    m_readings->setMeasure(measure);
    m_ways->setMeasure(measure);
    retranslate();
}

bool MeasurePane::focusPath(const QString &path)
{
    if (!path.startsWith(u"assumption.") && !path.startsWith(u"reading."))
        return false;
    m_tabs->setCurrentIndex(ReadingsTab);
    return m_readings->focusPath(path);
}

void MeasurePane::focusReasons()
{
    m_tabs->setCurrentIndex(ReasonsTab);
    m_view->setFocus(Qt::OtherFocusReason);
}

void MeasurePane::find()
{
    m_tabs->setCurrentIndex(ReasonsTab);
    m_find->open();
}

namespace {

/// A line and all under it, each level further in.
QString branchOf(const QModelIndex &index, int depth = 0)
{
    const QModelIndex line = index.siblingAtColumn(0);
    QString text =
        QString(qsizetype{2} * depth, u' ') + line.data(Reasons::SentenceRole).toString() + u'\n';
    for (int row = 0; row < line.model()->rowCount(line); ++row)
        text += branchOf(line.model()->index(row, 0, line), depth + 1);
    return text;
}

} // namespace

void MeasurePane::fillMenu(ItemMenu &menu, const QModelIndex &index)
{
    menu.add(QStringLiteral("copy"), tr("Copy the sentence"),
             [text = index.data(Reasons::SentenceRole).toString()] { ItemMenu::copy(text); });
    menu.add(QStringLiteral("copy-branch"), tr("Copy with all under it"),
             [text = branchOf(index)] { ItemMenu::copy(text); });
    menu.addLine();
    QStringList paths = index.data(Reasons::FactPathsRole).toStringList()
                        + index.data(Reasons::MissingRole).toStringList();
    paths.removeDuplicates();
    constexpr int most = 6;
    for (const QString &path : paths.mid(0, most)) {
        const QString label =
            models::FactText::label(path, m_session.rules(), m_session.language());
        menu.add(QStringLiteral("fact/") + path,
                 tr("Go to: %1").arg(QString(label).replace(u'&', QStringLiteral("&&"))),
                 [this, path] { emit factWanted(path); });
    }
    const QString article =
        index.siblingAtColumn(Reasons::ArticleColumn).data(Qt::DisplayRole).toString();
    menu.add(
        QStringLiteral("article"),
        article.isEmpty()
            ? tr("Show in the rules")
            : tr("Show in the rules: %1").arg(QString(article).replace(u'&', QStringLiteral("&&"))),
        [this] { emit rulesWanted(measure()); });
    menu.addLine();
    menu.add(
        QStringLiteral("find"), tr("Find here…"), [this] { find(); }, QKeySequence::Find);
}

void MeasurePane::showHead()
{
    const explain::Reason *root = m_reasons->root();
    m_tabs->setEnabled(root != nullptr);
    if (!root) {
        m_title->setText(tr("Choose a measure on the board."));
        for (QLabel *label : std::initializer_list<QLabel *>{m_verdict, m_amountNote, m_summary,
                                                             m_missing, m_symbol})
            label->clear();
        m_amount->setText({});
        m_place->setText({});
        m_symbol->setProperty("huisuanShown", {});
        return;
    }
    m_title->setText(root->what);
    showSymbol(root->mark);
    m_verdict->setMark(root->mark);
    m_verdict->setText(root->has);
    m_summary->setText(root->detail);
    const rulebook::Measure *measure = m_session.rules().findMeasure(m_reasons->measure());
    const rulebook::Document *document =
        measure ? m_session.rules().findDocument(measure->document) : nullptr;
    m_place->setText(document ? QStringLiteral("%1 · %2").arg(
                         root->article, document->title.in(m_session.language()))
                              : root->article);
    showAmount();
    showMissing();
    showDetail();
}

void MeasurePane::showSymbol(explain::Mark mark)
{
    const QColor colour = widgets::colourOf(mark, widgets::coloursOf(palette()));
    const int side = QFontMetrics(m_verdict->font()).height();
    const QString wanted = widgets::markIconName(mark) + colour.name() + QString::number(side);
    if (m_symbol->property("huisuanShown").toString() == wanted)
        return; // a new pixmap would lay everything out anew
    m_symbol->setProperty("huisuanShown", wanted);
    QPixmap symbol = widgets::tinted(widgets::markIconName(mark), colour,
                                     (QSizeF(side, side) * devicePixelRatioF()).toSize());
    symbol.setDevicePixelRatio(devicePixelRatioF());
    m_symbol->setPixmap(symbol);
}

void MeasurePane::showAmount()
{
    const auto assessment = m_session.assessment();
    const assess::Outcome *outcome = assessment ? assessment->find(measure()) : nullptr;
    if (!outcome) {
        m_amount->setText({});
        m_amountNote->clear();
        return;
    }
    const base::Language language = m_session.language();
    const assess::Amount &amount = outcome->wouldBe ? outcome->wouldBe->amount : outcome->amount;
    const assess::Verdict verdict = outcome->wouldBe ? outcome->wouldBe->verdict : outcome->verdict;
    const rulebook::AmountKind kind = outcome->measure->amount.kind;
    const bool figures = verdict <= assess::Verdict::Undetermined
                         && kind != rulebook::AmountKind::InKind
                         && (kind != rulebook::AmountKind::NotSet || amount.high);
    m_amount->setVisible(figures);
    if (figures)
        m_amount->setText(models::TotalsView::amountText(amount, language));
    m_amount->setQuiet(outcome->wouldBe.has_value());
    QStringList notes;
    if (outcome->wouldBe)
        notes.append(tr("What it would give, were it in force on the date"));
    notes.append(explain::amountKindName(kind, language));
    if (outcome->destination != rulebook::Destination::Grant)
        notes.append(explain::destinationName(outcome->destination, language));
    if (outcome->assumed)
        notes.append(tr("with your own assumption"));
    if (outcome->approximate)
        notes.append(tr("perhaps wider than need be"));
    m_amountNote->setText(notes.join(QStringLiteral(" · ")));
}

void MeasurePane::showSteps()
{
    const auto assessment = m_session.assessment();
    const assess::Outcome *outcome = assessment ? assessment->find(measure()) : nullptr;
    if (m_tabs->currentIndex() != StepsTab)
        return; // nobody looks
    const auto root = m_session.reasons(measure());
    m_steps->show(outcome && root ? pictures::stepsOf(*outcome, *root) : pictures::Steps());
    m_steps->setVisible(!m_steps->isEmpty());
    m_noSteps->setVisible(m_steps->isEmpty());
    m_noSteps->setText(tr("There are no steps to show: nothing is given yet, or the text sets no "
                          "figure."));
}

QString MeasurePane::missingHtml(const QStringList &paths) const
{
    QStringList links;
    constexpr int most = 6;
    for (const QString &path : paths.mid(0, most)) {
        const QString label =
            models::FactText::label(path, m_session.rules(), m_session.language());
        links.append(QStringLiteral("<a href=\"%1\">%2</a>")
                         .arg(path.toHtmlEscaped(), label.toHtmlEscaped()));
    }
    if (paths.size() > most)
        links.append(tr("%n more below", nullptr, static_cast<int>(paths.size()) - most));
    return tr("Still missing: %1").arg(links.join(tr(", ")));
}

void MeasurePane::showMissing()
{
    const explain::Reason *root = m_reasons->root();
    QStringList paths;
    if (root)
        paths = QStringList(root->missing.begin(), root->missing.end());
    m_missing->setVisible(!paths.isEmpty());
    m_missing->setText(paths.isEmpty() ? QString() : missingHtml(paths));
    m_missing->setAccessibleName(tr("Facts that are still missing"));
}

void MeasurePane::showDetail()
{
    const QModelIndex index = m_view->currentIndex().siblingAtColumn(0);
    const widgets::Colours &colours = widgets::coloursOf(palette());
    const QString html =
        index.isValid()
            ? richtext::reasonHtml(index, m_session.rules(), m_session.language(), colours)
            : html::quiet(tr("Choose a line to see the deciding words and figures."), colours);
    if (html == m_detailHtml)
        return; // typing must not lay the same text out again
    m_detailHtml = html;
    m_detail->setHtml(html);
}

void MeasurePane::showPapers()
{
    const rulebook::Measure *measure = m_session.rules().findMeasure(m_reasons->measure());
    m_papers->setHtml(measure
                          ? richtext::measureHtml(*measure, m_session.rules(), m_session.language(),
                                                  widgets::coloursOf(palette()))
                                + officialHtml(*measure)
                          : QString());
}

QString MeasurePane::officialHtml(const rulebook::Measure &measure) const
{
    const rulebook::Document *document = m_session.rules().findDocument(measure.document);
    const QString folder = m_session.setting(textsSetting);
    const widgets::Colours &colours = widgets::coloursOf(palette());
    QString text = html::heading(tr("Official text"));
    const QStringList lines =
        document ? richtext::officialLines(*document, measure.article, folder) : QStringList();
    if (!lines.isEmpty()) {
        QStringList says = measure.says;
        for (const rulebook::Condition &condition : measure.conditions)
            says += condition.says;
        return text + richtext::officialHtml(lines, says, colours.selection.name());
    }
    if (!folder.isEmpty())
        text += html::paragraph(tr("Not found in %1.").arg(folder));
    return text + html::link(QStringLiteral("texts:choose"), tr("Choose the folder of texts…"));
}

void MeasurePane::retranslate()
{
    m_tabs->setTabText(ReasonsTab, tr("Why"));
    m_tabs->setTabText(StepsTab, tr("Amount"));
    m_tabs->setTabText(WaysTab, tr("Next"));
    m_tabs->setTabText(ReadingsTab, m_readings->count() > 0
                                        ? tr("Readings (%1)").arg(m_readings->count())
                                        : tr("Readings"));
    m_tabs->setTabText(PapersTab, tr("Papers"));
    m_tabs->setTabToolTip(WaysTab, tr("Nearest ways and dates"));
    m_tabs->setTabToolTip(PapersTab, tr("Papers and authorities"));
    m_view->setAccessibleName(tr("Reasons of the measure"));
    m_detail->setAccessibleName(tr("The chosen reason in full"));
    m_papers->setAccessibleName(tr("Papers and authorities"));
    showHead();
    showSteps();
    showPapers();
}

void MeasurePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace panes
