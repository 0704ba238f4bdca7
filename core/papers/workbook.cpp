#include "papers/workbook.h"

#include "explain/plain_text.h"
#include "papers/diagnostics.h"
#include "papers/xlsxwriter.h"

#include <QFile>

namespace papers {

namespace {

constexpr double hundred = 100; // of fen for display alone

tl::unexpected<base::Issues> failed(const QString &reason)
{
    return base::failure(code::spreadsheet, {}, {reason});
}

} // namespace

QString cellName(int row, int column)
{
    constexpr int letters = 26;
    QString name;
    for (int rest = column; rest >= 0; rest = rest / letters - 1)
        name.prepend(QChar(u'A' + rest % letters));
    return name + QString::number(row + 1);
}

void Sheet::widths(const std::vector<int> &characters)
{
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        m_library->worksheet_set_column(m_sheet, column, column, characters[i], nullptr);
    }
}

void Sheet::head(const QStringList &titles)
{
    for (qsizetype i = 0; i < titles.size(); ++i)
        text(0, static_cast<int>(i), titles.at(i), CellForm::Head);
    m_library->worksheet_freeze_panes(m_sheet, 1, 0);
}

void Sheet::text(int row, int column, const QString &text, CellForm form)
{
    constexpr qsizetype most = 8'000; // UTF-8 of it fits a cell
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines += explain::visible(line);
    QString whole = lines.join(u'\n');
    if (whole.size() > most)
        whole = whole.left(most) + QChar(0x2026);
    if (!whole.isEmpty())
        m_library->worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row),
                                          static_cast<lxw_col_t>(column),
                                          whole.toUtf8().constData(), formOf(form));
}

void Sheet::number(int row, int column, std::int64_t value, CellForm form)
{
    m_library->worksheet_write_number(m_sheet, static_cast<lxw_row_t>(row),
                                      static_cast<lxw_col_t>(column), static_cast<double>(value),
                                      formOf(form));
}

void Sheet::formula(int row, int column, const QString &formula, std::int64_t value, CellForm form,
                    bool hundredths)
{
    const double whole = m_stored ? static_cast<double>(value) : 0;
    m_library->worksheet_write_formula_num(
        m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
        formula.toUtf8().constData(), formOf(form), hundredths ? whole / hundred : whole);
}

base::Result<std::unique_ptr<Workbook>> Workbook::create(bool storedResults)
{
    const auto &library = xlsxwriter();
    if (!library)
        return failed(library.error());
    std::unique_ptr<Workbook> book(new Workbook(*library, storedResults));
    if (!book->m_folder.isValid())
        return failed(book->m_folder.errorString());
    book->open();
    if (book->m_book == nullptr)
        return failed(QString::fromUtf8(library->lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)));
    return book;
}

void Workbook::open()
{
    lxw_workbook_options options{};
    const QByteArray folder = QFile::encodeName(m_folder.path());
    QByteArray owned = folder;
    options.tmpdir = owned.data();
    m_book = m_library.workbook_new_opt(
        QFile::encodeName(m_folder.filePath(QStringLiteral("book.xlsx"))), &options);
    if (m_book == nullptr)
        return;
    const auto add = [this](const char *numbers, bool bold, std::uint32_t colour, bool wraps) {
        lxw_format *format = m_library.workbook_add_format(m_book);
        if (numbers != nullptr)
            m_library.format_set_num_format(format, numbers);
        if (bold)
            m_library.format_set_bold(format);
        if (colour != 0)
            m_library.format_set_font_color(format, colour);
        if (wraps)
            m_library.format_set_text_wrap(format);
        m_library.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        m_forms.push_back(format);
    };
    constexpr std::uint32_t grey = 0x5F6670;
    add(nullptr, false, 0, true);
    add(nullptr, true, 0, true);
    add("#,##0", false, 0, false);
    add("#,##0.00", false, 0, false);
    add(nullptr, false, grey, true);
    add(nullptr, true, 0, true);
}

Workbook::~Workbook()
{
    if (m_book != nullptr)
        m_library.workbook_close(m_book); // frees it; what it writes goes with the folder
}

Sheet Workbook::add(const QString &name)
{
    return {m_library, m_library.workbook_add_worksheet(m_book, name.toUtf8().constData()), name,
            m_forms, m_stored};
}

void Workbook::describe(const QString &title)
{
    QByteArray text = title.toUtf8();
    QByteArray program("Huisuan " HUISUAN_VERSION);
    lxw_doc_properties properties{};
    properties.title = text.data();
    properties.company = program.data();
    properties.created = 1; // 1970: the same dossier gives the same workbook
    m_library.workbook_set_properties(m_book, &properties);
}

base::Result<QByteArray> Workbook::finish()
{
    const lxw_error error = m_library.workbook_close(m_book);
    m_book = nullptr;
    if (error != LXW_NO_ERROR)
        return failed(QString::fromUtf8(m_library.lxw_strerror(error)));
    QFile file(m_folder.filePath(QStringLiteral("book.xlsx")));
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    return file.readAll();
}

} // namespace papers
