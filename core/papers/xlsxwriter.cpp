#include "papers/xlsxwriter.h"

#include <QLibrary>

namespace papers {

namespace {

using Loaded = tl::expected<Xlsxwriter, QString>;

Loaded load()
{
    QLibrary library(QStringLiteral("xlsxwriter"), QStringLiteral(LXW_SOVERSION));
    if (!library.load())
        return tl::unexpected(library.errorString());
    Xlsxwriter functions;
    QString missing;
    const auto find = [&](auto &function, const char *name) {
        function = reinterpret_cast<std::decay_t<decltype(function)>>(library.resolve(name));
        if (function == nullptr)
            missing = library.errorString();
    };
    find(functions.workbook_new_opt, "workbook_new_opt");
    find(functions.workbook_close, "workbook_close");
    find(functions.workbook_add_worksheet, "workbook_add_worksheet");
    find(functions.workbook_add_format, "workbook_add_format");
    find(functions.workbook_set_properties, "workbook_set_properties");
    find(functions.worksheet_set_column, "worksheet_set_column");
    find(functions.worksheet_freeze_panes, "worksheet_freeze_panes");
    find(functions.worksheet_write_string, "worksheet_write_string");
    find(functions.worksheet_write_number, "worksheet_write_number");
    find(functions.worksheet_write_formula_num, "worksheet_write_formula_num");
    find(functions.format_set_num_format, "format_set_num_format");
    find(functions.format_set_bold, "format_set_bold");
    find(functions.format_set_font_color, "format_set_font_color");
    find(functions.format_set_text_wrap, "format_set_text_wrap");
    find(functions.format_set_align, "format_set_align");
    find(functions.lxw_strerror, "lxw_strerror");
    return missing.isEmpty() ? Loaded(functions) : tl::unexpected(missing);
}

} // namespace

const Loaded &xlsxwriter()
{
    static const Loaded loaded = load();
    return loaded;
}

} // namespace papers
