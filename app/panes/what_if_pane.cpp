#include "panes/what_if_pane.h"

#include "explain/sentences.h"
#include "panes/curve_view.h"
#include "report/advice_text.h"
#include "richtext/html.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace panes {

namespace html = richtext::html;

namespace space = widgets::space;

WhatIfPane::WhatIfPane(session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_adviser(new advisers::WhatIfAdviser(session, this))
{
    setObjectName(QStringLiteral("whatif"));
    build();
    connect(m_adviser, &advisers::WhatIfAdviser::changed, this, &WhatIfPane::showAnswer);
    connect(m_fact, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isFilling)
            return;
        takeUsualRange();
        ask();
    });
    for (QLineEdit *end : {m_from, m_to})
        connect(end, &QLineEdit::editingFinished, this, &WhatIfPane::ask);
    connect(m_subject, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            showSubject();
    });
    const auto refill = [this] {
        if (isVisible())
            fillFacts();
    };
    connect(&session, &session::Session::caseOpened, this, refill);
    connect(&session, &session::Session::edited, this, refill);
    retranslate();
}

WhatIfPane::~WhatIfPane() = default;

void WhatIfPane::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(space::small);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_fact = new QComboBox(this);
    m_fact->setObjectName(QStringLiteral("whatif/fact"));
    m_from = new QLineEdit(this);
    m_from->setObjectName(QStringLiteral("whatif/from"));
    m_to = new QLineEdit(this);
    m_to->setObjectName(QStringLiteral("whatif/to"));
    m_subject = new QComboBox(this);
    m_subject->setObjectName(QStringLiteral("whatif/subject"));
    for (QComboBox *list : {m_fact, m_subject}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(16);
    }
    line->addWidget(m_fact, 3);
    line->addWidget(m_from, 1);
    auto *dash = new QLabel(QStringLiteral("–"), this);
    line->addWidget(dash);
    line->addWidget(m_to, 1);
    line->addWidget(m_subject, 3);
    layout->addLayout(line);
    m_help = new widgets::QuietLabel(widgets::Type::Body, this);
    m_help->setObjectName(QStringLiteral("whatif/help"));
    layout->addWidget(m_help);
    m_curve = new CurveView(this);
    m_curve->setObjectName(QStringLiteral("whatif/curve"));
    layout->addWidget(m_curve, 3);
    m_pieces = new QTextBrowser(this);
    m_pieces->setObjectName(QStringLiteral("whatif/pieces"));
    m_pieces->setFrameShape(QFrame::NoFrame);
    m_pieces->setOpenLinks(false);
    layout->addWidget(m_pieces, 2);
    layout->addStretch(); // where there is nothing to show
}

void WhatIfPane::fillFacts()
{
    const QString before = m_fact->currentData().toString();
    m_isFilling = true;
    m_facts = advisers::variableFacts(m_session);
    m_fact->clear();
    for (const advisers::VariableFact &fact : m_facts)
        m_fact->addItem(fact.label, fact.path);
    const int same = m_fact->findData(before);
    m_fact->setCurrentIndex(same >= 0 ? same : m_facts.empty() ? -1 : 0);
    m_isFilling = false;
    for (QWidget *input : std::initializer_list<QWidget *>{m_fact, m_from, m_to, m_subject})
        input->setEnabled(!m_facts.empty());
    if (same < 0)
        takeUsualRange();
    ask();
}

void WhatIfPane::takeUsualRange()
{
    const int index = m_fact->currentIndex();
    const auto [from, to] = index >= 0
                                ? advisers::usualRange(m_facts[static_cast<std::size_t>(index)])
                                : std::pair<QString, QString>();
    m_from->setText(from);
    m_to->setText(to);
}

void WhatIfPane::ask()
{
    m_adviser->ask(
        {m_fact->currentData().toString(), m_from->text().trimmed(), m_to->text().trimmed()});
    showAnswer();
}

void WhatIfPane::showAnswer()
{
    const auto *answer = m_adviser->answer();
    if (!m_facts.empty() && answer != nullptr && *answer) {
        fillSubjects(**answer);
        showSubject();
        return;
    }
    const bool isAtWork = !m_facts.empty() && answer == nullptr;
    setCurveVisible(isAtWork); // that of before, meanwhile
    if (isAtWork)
        m_help->setText(tr("Working it out…"));
    else if (m_facts.empty())
        m_help->setText(tr("Open a case and enter a figure or a date first: here it can be turned "
                           "like a knob."));
    else
        m_help->setText(explain::sentence(answer->error().front(), m_session.language()) + u' '
                        + explain::hint(answer->error().front(), m_session.language()));
}

void WhatIfPane::setCurveVisible(bool visible)
{
    m_curve->setVisible(visible);
    m_pieces->setVisible(visible);
}

void WhatIfPane::fillSubjects(const advice::WhatIf &result)
{
    const QVariant before = m_subject->currentData();
    m_isFilling = true;
    m_subject->clear();
    for (const advice::AwardPieces &award : result.awards) {
        if (advice::moves(award.pieces))
            m_subject->addItem(award.measure->title.in(m_session.language()), award.measure->id);
    }
    const std::array labels{tr("Total: certain"), tr("Total: up to"), tr("Total: by review"),
                            tr("Total: on your assumptions")};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (advice::moves(result.totals.*advice::totalPieces[i]))
            m_subject->addItem(labels[i], static_cast<int>(i));
    }
    const int same = before.isValid() ? m_subject->findData(before) : -1;
    m_subject->setCurrentIndex(same >= 0 ? same : m_subject->count() > 0 ? 0 : -1);
    m_subject->setEnabled(m_subject->count() > 0);
    m_isFilling = false;
}

bool WhatIfPane::isTotalChosen() const
{
    return m_subject->currentData().typeId() == QMetaType::Int;
}

const std::vector<advice::Piece> *WhatIfPane::chosen(const advice::WhatIf &result) const
{
    const QVariant subject = m_subject->currentData();
    if (!subject.isValid())
        return nullptr;
    if (isTotalChosen())
        return &(result.totals.*advice::totalPieces.at(static_cast<std::size_t>(subject.toInt())));
    const auto award = std::ranges::find_if(result.awards, [&](const advice::AwardPieces &one) {
        return one.measure->id == subject.toString();
    });
    return award != result.awards.end() ? &award->pieces : nullptr;
}

void WhatIfPane::showSubject()
{
    const auto *answer = m_adviser->answer();
    if (answer == nullptr || !*answer)
        return;
    const advice::WhatIf &result = **answer;
    const std::vector<advice::Piece> *pieces = chosen(result);
    if (pieces == nullptr) {
        m_help->setText(tr("No award changes in this range. Try a wider one, or another fact."));
        setCurveVisible(false);
        return;
    }
    const bool isBound = std::ranges::any_of(result.awards, [&](const auto &award) {
        return award.approximate && &award.pieces == pieces;
    });
    m_help->setText(
        isBound ? tr("Other facts are not known: between the lines lies what it may be.")
        : isTotalChosen() && result.isBeforeStacking
            ? tr("A sum before the rules on several supports together.")
            : tr("Exact to the fen between all points. Numbers stand for the lines below."));
    setCurveVisible(true);
    m_curve->show(CurveView::curveOf(result, *pieces, m_session.language()));
    m_curve->setAccessibleDescription(m_subject->currentText());
    m_pieces->setHtml(piecesHtml(*pieces, result));
}

QString WhatIfPane::piecesHtml(const std::vector<advice::Piece> &pieces,
                               const advice::WhatIf &result) const
{
    const widgets::Colours &colours = widgets::coloursOf(palette());
    QString rows;
    int number = 0;
    for (const advice::Piece &piece : pieces) {
        const report::PieceText text =
            report::pieceText(piece, result, !isTotalChosen(), m_session.language());
        const QString range =
            piece.from == piece.to ? text.from : QStringLiteral("%1 – %2").arg(text.from, text.to);
        const QString start =
            text.start.isEmpty() ? QString() : tr(" (begins with a %1)").arg(text.start);
        rows += html::row(QStringLiteral("%1 · %2%3").arg(QString::number(++number), range, start),
                          html::lines(text.amount), colours);
    }
    return html::table(rows);
}

void WhatIfPane::retranslate()
{
    m_fact->setAccessibleName(tr("The fact that varies"));
    m_fact->setToolTip(tr("The fact that varies; all others stay as they are"));
    m_from->setAccessibleName(tr("From"));
    m_from->setToolTip(tr("Where the range begins"));
    m_to->setAccessibleName(tr("Until"));
    m_to->setToolTip(tr("Where the range ends"));
    m_subject->setAccessibleName(tr("What is drawn"));
    m_subject->setToolTip(tr("A measure or a total that changes in this range"));
    m_curve->setAccessibleName(tr("The amount along the fact"));
    m_pieces->setAccessibleName(tr("The pieces in words"));
    if (isVisible())
        fillFacts();
}

void WhatIfPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showSubject();
    QWidget::changeEvent(event);
}

void WhatIfPane::showEvent(QShowEvent *event)
{
    fillFacts();
    m_adviser->setWanted(true);
    QWidget::showEvent(event);
}

void WhatIfPane::hideEvent(QHideEvent *event)
{
    m_adviser->setWanted(false);
    QWidget::hideEvent(event);
}

} // namespace panes
