#include "models/scenarios_model.h"

#include "explain/words.h"
#include "models/fact_text.h"
#include "models/sync_rows.h"
#include "models/totals_view.h"

#include <QFont>

#include <algorithm>
#include <optional>
#include <set>

namespace models {

namespace {

/// Every path of a case that has a text.
std::set<QString> pathsOf(const cases::Case &subject)
{
    std::set<QString> paths;
    if (subject.on)
        paths.insert(QStringLiteral("on"));
    for (const auto &[path, text] : subject.facts)
        paths.insert(path);
    for (const auto &[table, rows] : subject.tables) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (const auto &[column, text] : rows[row])
                paths.insert(cases::cellPath(table, static_cast<int>(row), column));
        }
        if (rows.empty())
            paths.insert(table);
    }
    for (const auto &[reading, choice] : subject.readings)
        paths.insert(QStringLiteral("reading.") + reading);
    for (const auto &[assumption, value] : subject.assumptions)
        paths.insert(QStringLiteral("assumption.") + assumption);
    return paths;
}

/// What a case gives more or less than the first one, behind the amount itself. Where the first has no
/// date, there is nothing to be compared with.
QString compared(const QString &text, const std::optional<assess::Amount> &first,
                 const assess::Amount &amount)
{
    const QString difference = first ? explain::differenceText(*first, amount) : QString();
    return difference.isEmpty() ? text
                                : QCoreApplication::translate("models::ScenariosModel", "%1 (%2)")
                                      .arg(text, difference);
}

} // namespace

void ScenariosModel::Row::add(const QString &text, explain::Mark mark)
{
    texts += text;
    marks.push_back(static_cast<int>(mark));
}

bool ScenariosModel::Row::differs() const
{
    return std::ranges::any_of(texts, [&](const QString &text) { return text != texts.front(); });
}

ScenariosModel::ScenariosModel(session::Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &session::Session::languageChanged, this, &ScenariosModel::refresh);
}

base::Result<void> ScenariosModel::setCases(const std::vector<store::CaseId> &ids)
{
    std::vector<Stored> cases;
    QStringList names;
    for (const store::CaseId id : ids) {
        auto stored = m_session.storedCase(id);
        if (!stored)
            return base::failure(std::move(stored.error()));
        const QString name = cases::knownFact(stored->subject, QStringLiteral("applicant.name"));
        names += name.isEmpty() ? tr("Unnamed case") : name;
        cases.push_back(*std::move(stored));
        if (cases.size() == most)
            break;
    }
    m_ids.assign(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(cases.size()));
    show(rowsOf(cases), names);
    return {};
}

void ScenariosModel::refresh() { (void)setCases(std::vector<store::CaseId>(m_ids)); }

void ScenariosModel::addTotals(const std::vector<Stored> &cases, std::vector<Row> &rows) const
{
    for (int total = 0; total < static_cast<int>(Total::None); ++total) {
        Row row{Kind::Total,
                QString::number(total),
                TotalsView::label(static_cast<Total>(total)),
                {},
                {}};
        bool isZero = true;
        std::optional<assess::Amount> first;
        for (const Stored &one : cases) {
            const TotalsView view = TotalsView::of(
                one.assessment ? one.assessment->totals : assess::Totals(), m_session.language());
            const TotalLine &line = view.line(static_cast<Total>(total));
            row.add(one.assessment ? compared(line.text, first, line.amount) : tr("no date"),
                    explain::Mark::None);
            if (&one == &cases.front() && one.assessment)
                first = line.amount;
            isZero = isZero && line.isZero;
        }
        if (!isZero || total <= static_cast<int>(Total::ByReview))
            rows.push_back(std::move(row));
    }
}

void ScenariosModel::addMeasures(const std::vector<Stored> &cases, std::vector<Row> &rows) const
{
    std::vector<std::pair<assess::Amount, Row>> found; // with the best of the cases
    for (const rulebook::Measure &measure : m_session.rules().measures()) {
        Row row{Kind::Measure, measure.id, measure.title.in(m_session.language()), {}, {}};
        bool applies = false;
        std::optional<assess::Amount> first;
        assess::Amount best;
        for (const Stored &one : cases) {
            const assess::Outcome *outcome =
                one.assessment ? one.assessment->find(measure.id) : nullptr;
            if (outcome == nullptr) {
                row.add(tr("no date"), explain::Mark::None);
                continue;
            }
            QString text = explain::verdictName(outcome->verdict, m_session.language());
            const bool isMoney = outcome->verdict <= assess::Verdict::Undetermined;
            if (isMoney)
                text += QStringLiteral(" · ")
                        + explain::amountPhrase(measure.amount.kind, outcome->amount,
                                                m_session.language());
            row.add(compared(text, first, outcome->amount), explain::markOf(outcome->verdict));
            applies = applies || outcome->verdict != assess::Verdict::NotApplicable;
            if (&one == &cases.front())
                first = outcome->amount;
            if (givesMore(outcome->amount, best))
                best = outcome->amount;
        }
        if (applies)
            found.emplace_back(best, std::move(row));
    }
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) {
        return a.second.differs() != b.second.differs() ? a.second.differs()
                                                        : givesMore(a.first, b.first);
    });
    for (auto &[best, row] : found)
        rows.push_back(std::move(row));
}

void ScenariosModel::addFacts(const std::vector<Stored> &cases, std::vector<Row> &rows) const
{
    std::set<QString> paths;
    for (const Stored &one : cases)
        paths.merge(pathsOf(one.subject));
    for (const QString &path : paths) {
        Row row{Kind::Fact,
                path,
                FactText::label(path, m_session.rules(), m_session.language()),
                {},
                {}};
        for (const Stored &one : cases) {
            row.add(FactText::atPath(path, cases::textAt(one.subject, path), m_session.rules(),
                                     m_session.language()),
                    explain::Mark::None);
        }
        if (row.differs())
            rows.push_back(std::move(row));
    }
}

std::vector<ScenariosModel::Row> ScenariosModel::rowsOf(const std::vector<Stored> &cases) const
{
    std::vector<Row> rows;
    if (cases.empty())
        return rows;
    addTotals(cases, rows);
    addMeasures(cases, rows);
    addFacts(cases, rows);
    return rows;
}

void ScenariosModel::show(std::vector<Row> rows, QStringList names)
{
    if (names.size() != m_names.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        m_names = std::move(names);
        endResetModel();
        return;
    }
    struct Steps {
        ScenariosModel &model;

        void remove(int row)
        {
            model.beginRemoveRows({}, row, row);
            model.m_rows.erase(model.m_rows.begin() + row);
            model.endRemoveRows();
        }
        void move(int from, int to)
        {
            model.beginMoveRows({}, from, from, {}, to);
            std::rotate(model.m_rows.begin() + to, model.m_rows.begin() + from,
                        model.m_rows.begin() + from + 1);
            model.endMoveRows();
        }
        void insert(int row, const Row &element)
        {
            model.beginInsertRows({}, row, row);
            model.m_rows.insert(model.m_rows.begin() + row, element);
            model.endInsertRows();
        }
        void update(int row, const Row &element)
        {
            Row &present = model.m_rows[static_cast<std::size_t>(row)];
            if (present == element)
                return;
            present = element;
            emit model.dataChanged(model.index(row, 0), model.index(row, model.columnCount() - 1));
        }
    };
    const auto key = [](const Row &row) {
        return QString::number(static_cast<int>(row.kind)) + row.key;
    };
    syncRows(m_rows, rows, key, key, Steps{*this});
    if (names != m_names) {
        m_names = std::move(names);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

int ScenariosModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScenariosModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_names.size());
}

QVariant ScenariosModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column() - 1;
    const bool differs = column > 0 && row.texts.at(column) != row.texts.front();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column < 0 ? row.label : row.texts.at(column);
    case Qt::AccessibleTextRole:
        if (column < 0)
            return row.label;
        return differs ? tr("%1, differs").arg(row.texts.at(column)) : row.texts.at(column);
    case Qt::FontRole: {
        QFont font;
        font.setBold(differs);
        return differs ? QVariant(font) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    case KindRole:
        return static_cast<int>(row.kind);
    case KeyRole:
        return row.key;
    case DiffersRole:
        return differs;
    case MarkRole:
        return column < 0 ? static_cast<int>(explain::Mark::None)
                          : row.marks.at(static_cast<std::size_t>(column));
    default:
        return {};
    }
}

QVariant ScenariosModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return section == 0 ? tr("Compared") : m_names.value(section - 1);
}

QHash<int, QByteArray> ScenariosModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(KindRole, "kind");
    names.insert(KeyRole, "key");
    names.insert(DiffersRole, "differs");
    names.insert(MarkRole, "mark");
    return names;
}

} // namespace models
