#pragma once

#include "base/date.h"
#include "widgets/line_edit.h"

#include <optional>

namespace widgets {

/// What a person types for a day: "2024-6-30", "2024/06/30", "20240630", "2024年6月30日".
std::optional<base::Date> dateFromTyped(const QString &typed);

/// A day, typed or picked from a calendar (button at the end, Alt+Down, F4). Page up and down step a
/// month, up and down a day.
class DateEdit : public LineEdit {
    Q_OBJECT

public:
    explicit DateEdit(QWidget *parent = nullptr);

    std::optional<base::Date> date() const { return dateFromTyped(text()); }
    /// Puts a day in as if it had been typed and committed.
    void enter(const base::Date &date);
    QString clean(const QString &text) const override;

    void openCalendar();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void step(std::int64_t months, std::int64_t days);

    QAction *m_calendar = nullptr;
};

} // namespace widgets
