// A workbook that is being written. Private to the room.
#pragma once

#include "base/issue.h"
#include "base/rational.h"
#include "papers/spreadsheet.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace papers {

struct Xlsxwriter;

enum class CellForm { Plain, Head, Fen, Yuan, Quiet, Strong };

/// Whole numbers up to here, and their quotients, are exact in every spreadsheet: below 15 digits.
inline constexpr std::int64_t mostExact = 100'000'000'000'000;

/// One sheet, filled from top to bottom. Rows and columns count from 0.
class Sheet {
public:
    Sheet(const Xlsxwriter &library, lxw_worksheet *sheet, QString name,
          const std::vector<lxw_format *> &forms, bool stored)
        : m_library(&library),
          m_sheet(sheet),
          m_name(std::move(name)),
          m_forms(forms),
          m_stored(stored)
    {}

    const QString &name() const { return m_name; }
    void widths(const std::vector<int> &characters);
    void head(const QStringList &titles);
    /// Always a text, whatever it begins with; visible, and cut at what a cell holds.
    void text(int row, int column, const QString &text, CellForm form = CellForm::Plain);
    void number(int row, int column, std::int64_t value, CellForm form = CellForm::Fen);
    /// `value` is what it comes to, in hundredths where `hundredths`.
    void formula(int row, int column, const QString &formula, std::int64_t value,
                 CellForm form = CellForm::Fen, bool hundredths = false);

private:
    lxw_format *formOf(CellForm form) const { return m_forms[static_cast<std::size_t>(form)]; }

    const Xlsxwriter *m_library;
    lxw_worksheet *m_sheet;
    QString m_name;
    const std::vector<lxw_format *> &m_forms;
    bool m_stored;
};

/// "B7", from 0.
QString cellName(int row, int column);

class Workbook {
public:
    /// Fails where the library that writes workbooks or a place to write is not there.
    static base::Result<std::unique_ptr<Workbook>> create(bool storedResults);
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    Sheet add(const QString &name);
    void describe(const QString &title);
    base::Result<QByteArray> finish();

private:
    Workbook(const Xlsxwriter &library, bool storedResults)
        : m_library(library), m_stored(storedResults)
    {}

    void open();

    const Xlsxwriter &m_library;
    QTemporaryDir m_folder;
    lxw_workbook *m_book = nullptr;
    std::vector<lxw_format *> m_forms;
    bool m_stored;
};

} // namespace papers
