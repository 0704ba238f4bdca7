// Advice in words, for a window.
#pragma once

#include "advice/calendar.h"
#include "advice/nearest_way.h"
#include "advice/next_question.h"
#include "base/local_text.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace advisers {

struct AdviceText {
    Q_DECLARE_TR_FUNCTIONS(advisers::AdviceText)

public:
    /// "2 more answers settle up to 100.00 万元."; what is so where nothing is open.
    static QString promise(const advice::NextQuestions &next, base::Language language);
    /// "decides up to 60.00 万元", "decides whether", "closes an open amount".
    static QString stake(const advice::Question &question, base::Language language);
    /// One line a moved fact: "Contract 1 · Amount: 480,000.00 元 → 500,000.00 元 (+20,000.00 元)".
    static QStringList moves(const advice::Way &way, const rulebook::Rulebook &rules,
                             base::Language language);
    /// What a way leads to: verdict and amount.
    static QString gain(const advice::Way &way, const rulebook::Measure &measure,
                        base::Language language);
    /// "not in force from then on", "last day for: signed on".
    static QString day(const advice::Day &day, const rulebook::Rulebook &rules,
                       base::Language language);
};

} // namespace advisers
