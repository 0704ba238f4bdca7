#include "panes/question_card.h"

#include "advisers/advice_text.h"
#include "explain/sentences.h"
#include "models/fact_text.h"
#include "panes/fact_at.h"
#include "session/session.h"
#include "widgets/house_style.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace panes {

namespace space = widgets::space;

QuestionCard::QuestionCard(session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("interview/card"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::medium);
    m_question = new QLabel(this);
    m_question->setObjectName(QStringLiteral("interview/question"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    widgets::setType(*m_question, widgets::Type::Heading, true);
    m_stake = new QLabel(this);
    m_stake->setObjectName(QStringLiteral("interview/stake"));
    m_stake->setWordWrap(true);
    m_stake->setTextFormat(Qt::RichText);
    m_stake->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_stake, &QLabel::linkActivated, this, &QuestionCard::measureWanted);
    m_layout->addWidget(m_question);
    m_layout->addWidget(m_stake);
    connect(&session, &session::Session::edited, this, &QuestionCard::refresh); // undo, too
}

QuestionCard::~QuestionCard() = default;

void QuestionCard::ask(const QString &path, const advice::Question *question)
{
    m_wrong.clear();
    m_path = path;
    m_session.endPreview();
    if (m_input) {
        if (m_row)
            m_row->disconnect(this); // what was typed and not committed goes with it
        m_input->setParent(nullptr); // hides it
        m_input->deleteLater();      // it may be what has just answered
    }
    m_row = nullptr;
    m_first = nullptr;
    m_none = nullptr;
    m_tableHelp = nullptr;
    const auto subject = models::subjectOf(path, m_session.rules());
    if (subject && subject->table && !subject->fact)
        makeTable();
    else
        makeRow();
    m_layout->addWidget(m_input);
    m_input->show(); // now: the cursor is to go there
    refresh();
    showStake(question);
}

void QuestionCard::makeRow()
{
    widgets::InputSpec spec = FactAt::spec(m_path, m_session);
    spec.objectName = QStringLiteral("interview/") + m_path;
    m_row = new widgets::FactRow(spec, this);
    m_input = m_row;
    connect(m_row, &widgets::FactRow::typed, this, [this](const QString &text) {
        (void)m_session.preview(m_path, text); // what cannot be read is told when it is committed
    });
    connect(m_row, &widgets::FactRow::committed, this, &QuestionCard::commit);
    connect(m_row, &widgets::FactRow::cancelled, this, [this] {
        m_session.endPreview();
        m_wrong.clear();
        refresh();
        m_row->restore();
    });
}

void QuestionCard::makeTable()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    m_tableHelp = new widgets::QuietLabel(widgets::Type::Caption, box);
    layout->addWidget(m_tableHelp);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_first = new QPushButton(box);
    m_first->setObjectName(QStringLiteral("interview/table/first"));
    widgets::makePrimary(*m_first);
    m_none = new QPushButton(box);
    m_none->setObjectName(QStringLiteral("interview/table/none"));
    line->addWidget(m_first);
    line->addWidget(m_none);
    line->addStretch();
    layout->addLayout(line);
    connect(m_first, &QPushButton::clicked, this, &QuestionCard::enterFirst);
    connect(m_none, &QPushButton::clicked, this, &QuestionCard::noRows);
    m_input = box;
}

void QuestionCard::refresh()
{
    if (m_path.isEmpty())
        return;
    m_question->setText(FactAt::question(m_path, m_session));
    if (m_row) {
        widgets::FactView view = FactAt::view(m_path, m_session);
        if (!m_wrong.isEmpty()) {
            view.state = models::FactState::Error;
            view.error = m_wrong;
        }
        m_row->show(view);
        return;
    }
    const auto subject = models::subjectOf(m_path, m_session.rules());
    const base::Language language = m_session.language();
    m_tableHelp->setText(subject->table->help.in(language));
    m_tableHelp->setVisible(!m_tableHelp->text().isEmpty());
    const auto &tables = m_session.current().tables;
    const auto found = tables.find(m_path);
    const bool hasRows = found != tables.end() && !found->second.empty();
    m_first->setText(hasRows ? tr("Enter one more") : tr("Yes, enter the first one"));
    m_none->setText(tr("No, there is none"));
    m_none->setEnabled(!hasRows);
    m_none->setToolTip(hasRows ? tr("There are entries; the form deletes them.") : QString());
}

void QuestionCard::showStake(const advice::Question *question)
{
    m_stake->setVisible(question != nullptr);
    if (!question)
        return;
    const base::Language language = m_session.language();
    QStringList links;
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < std::min(most, question->measures.size()); ++i)
        links.append(QStringLiteral("<a href=\"%1\">%2</a>")
                         .arg(question->measures[i]->id.toHtmlEscaped(),
                              question->measures[i]->title.in(language).toHtmlEscaped()));
    if (question->measures.size() > most)
        links.append(tr("%n more", nullptr, static_cast<int>(question->measures.size() - most)));
    const QString stake = advisers::AdviceText::stake(*question, language).toHtmlEscaped();
    m_stake->setText(tr("This answer %1: %2", "stake, measures").arg(stake, links.join(tr(", "))));
}

void QuestionCard::focusInput()
{
    if (m_row)
        m_row->input().widget().setFocus(Qt::OtherFocusReason);
    else if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

void QuestionCard::commit(const QString &text)
{
    const QString path = m_path;
    const base::Result<void> done = FactAt::commit(path, text, m_session);
    m_wrong.clear();
    if (!done) {
        m_session.endPreview();
        const base::Issue &issue = done.error().front();
        m_wrong = (explain::sentence(issue, m_session.language()) + u' '
                   + explain::hint(issue, m_session.language()))
                      .trimmed();
    }
    refresh();
    if (done && !text.isEmpty())
        emit answered(path);
}

void QuestionCard::enterFirst()
{
    const QString path = m_path;
    const auto &tables = m_session.current().tables;
    const auto found = tables.find(path);
    const int row = found == tables.end() ? 0 : static_cast<int>(found->second.size());
    if (m_session.insertRow(path, row)) // a failure is told by the session
        emit answered(path);
}

void QuestionCard::noRows()
{
    const QString path = m_path;
    if (m_session.setTableEmpty(path)) // likewise
        emit answered(path);
}

void QuestionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace panes
