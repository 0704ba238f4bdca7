// libxlsxwriter, loaded when the first workbook is made: with the cryptographic library it brings along it would
// take a tenth of the start of both programs, which seldom write one. Private to the room.
#pragma once

#include <QString>

#include <tl/expected.hpp>
#include <xlsxwriter.h>

namespace papers {

/// The functions used here, by their names in the library. All are set.
struct Xlsxwriter {
    // NOLINTBEGIN(readability-identifier-naming)
    decltype(&::workbook_new_opt) workbook_new_opt = nullptr;
    decltype(&::workbook_close) workbook_close = nullptr;
    decltype(&::workbook_add_worksheet) workbook_add_worksheet = nullptr;
    decltype(&::workbook_add_format) workbook_add_format = nullptr;
    decltype(&::workbook_set_properties) workbook_set_properties = nullptr;
    decltype(&::worksheet_set_column) worksheet_set_column = nullptr;
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = nullptr;
    decltype(&::worksheet_write_string) worksheet_write_string = nullptr;
    decltype(&::worksheet_write_number) worksheet_write_number = nullptr;
    decltype(&::worksheet_write_formula_num) worksheet_write_formula_num = nullptr;
    decltype(&::format_set_num_format) format_set_num_format = nullptr;
    decltype(&::format_set_bold) format_set_bold = nullptr;
    decltype(&::format_set_font_color) format_set_font_color = nullptr;
    decltype(&::format_set_text_wrap) format_set_text_wrap = nullptr;
    decltype(&::format_set_align) format_set_align = nullptr;
    decltype(&::lxw_strerror) lxw_strerror = nullptr;
    // NOLINTEND(readability-identifier-naming)
};

/// Loaded once and kept until the program ends; else why it cannot be, in the system's words. Thread-safe.
const tl::expected<Xlsxwriter, QString> &xlsxwriter();

} // namespace papers
