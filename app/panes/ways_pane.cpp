#include "panes/ways_pane.h"

#include "advisers/advice_text.h"
#include "advisers/measure_adviser.h"
#include "explain/words.h"
#include "richtext/html.h"
#include "session/session.h"

#include <QEvent>
#include <QUrl>

namespace panes {

namespace html = richtext::html;

WaysPane::WaysPane(session::Session &session, QWidget *parent)
    : QTextBrowser(parent),
      m_session(session),
      m_adviser(new advisers::MeasureAdviser(session, this))
{
    setObjectName(QStringLiteral("case/ways"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(widgets::space::medium);
    connect(m_adviser, &advisers::MeasureAdviser::changed, this, &WaysPane::refresh);
    connect(&session, &session::Session::languageChanged, this, &WaysPane::refresh);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { emit factWanted(url.path()); });
    refresh();
}

WaysPane::~WaysPane() = default;

void WaysPane::setMeasure(const QString &measure)
{
    m_adviser->setMeasure(measure);
    refresh();
}

QString WaysPane::waysHtml() const
{
    const advisers::MeasureAdvice &advice = *m_adviser->answer();
    const base::Language language = m_session.language();
    const rulebook::Rulebook &rules = m_session.rules();
    const auto assessment = m_session.assessment();
    const assess::Outcome *outcome = assessment ? assessment->find(advice.measure->id) : nullptr;
    QString text = html::heading(tr("Nearest ways"));
    if (!outcome || outcome->verdict != assess::Verdict::NotEligible)
        return text
               + html::paragraph(
                   tr("Ways are looked for where a measure is known not to be met; this one is "
                      "not ruled out by what has been said."));
    if (advice.ways.empty())
        return text
               + html::paragraph(tr("No change of up to three facts that can still change would "
                                    "bring it about."));
    int number = 0;
    for (const advice::Way &way : advice.ways) {
        QStringList moves;
        const QStringList words = advisers::AdviceText::moves(way, rules, language);
        for (qsizetype i = 0; i < words.size(); ++i)
            moves.append(html::link(
                eval::pathOf(way.moves[static_cast<std::size_t>(i)].input, rules.symbols()),
                words.at(i)));
        text += QStringLiteral("<p style='margin-top:8px; margin-bottom:2px'>%1. %2</p>")
                    .arg(QString::number(++number), moves.join(QStringLiteral("<br>")));
        text += html::paragraph(
            tr("then: %1").arg(advisers::AdviceText::gain(way, *advice.measure, language)));
    }
    return text;
}

QString WaysPane::daysHtml() const
{
    const advisers::MeasureAdvice &advice = *m_adviser->answer();
    const base::Language language = m_session.language();
    QString rows;
    for (const advice::Day &day : advice.days)
        rows += html::row(day.date.toText(),
                          html::lines(advisers::AdviceText::day(day, m_session.rules(), language)),
                          widgets::coloursOf(palette()));
    return html::heading(tr("Dates to keep"))
           + (rows.isEmpty()
                  ? html::paragraph(tr("Nothing changes by itself in the next three years."))
                  : html::table(rows));
}

void WaysPane::refresh()
{
    setAccessibleName(tr("Nearest ways and dates"));
    const widgets::Colours &colours = widgets::coloursOf(palette());
    const QString text = m_adviser->answer()     ? waysHtml() + daysHtml()
                         : m_adviser->isAtWork() ? html::quiet(tr("Looking…"), colours)
                                                 : QString();
    if (text == m_html)
        return;
    m_html = text;
    setHtml(text);
}

void WaysPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QTextBrowser::changeEvent(event);
}

void WaysPane::showEvent(QShowEvent *event)
{
    m_adviser->setWanted(true);
    refresh();
    QTextBrowser::showEvent(event);
}

void WaysPane::hideEvent(QHideEvent *event)
{
    m_adviser->setWanted(false);
    QTextBrowser::hideEvent(event);
}

} // namespace panes
