// Names of the program's own tokens and values in words.
//
// Here and in the other headers of this room `language` chooses the labels that live with the rules; the
// room's own words come from the installed translator. Both must be of one language: the program installs
// `:/i18n/huisuan_zh_CN.qm` for Chinese and none for English, the language of the sources.
#pragma once

#include "assess/outcome.h"
#include "base/local_text.h"
#include "eval/facts.h"
#include "rulebook/rulebook.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace explain {

QString verdictName(assess::Verdict verdict, base::Language language);
QString stateName(assess::State state, base::Language language);
QString amountKindName(rulebook::AmountKind kind, base::Language language);
QString destinationName(rulebook::Destination destination, base::Language language);
QString reasonName(assess::Reason reason, base::Language language);

/// "600,000.00" or "0.00 – 1,000,000.00", "at least 5.00" where nothing bounds it (yuan, no unit).
QString amountText(const assess::Amount &amount, base::Language language);

/// What an amount of a kind is: "600,000.00 yuan", "up to 600,000.00 yuan", "100,000.00 – 500,000.00 yuan,
/// graded by review", "amount set elsewhere", "support in kind".
QString amountPhrase(rulebook::AmountKind kind, const assess::Amount &amount,
                     base::Language language);

/// "60.00 万元" from one 万元 on where it is exact with two decimals, else "123,456.78 元"; in English
/// always yuan.
QString moneyText(base::Money money, base::Language language);

/// What a fact is called, with its row where it has one: "合同 1 · 实际发生技术交易额".
QString inputName(const eval::Input &input, const rulebook::Rulebook &rules,
                  base::Language language);

/// The question that asks for it; the label where there is none.
QString inputQuestion(const eval::Input &input, const rulebook::Rulebook &rules,
                      base::Language language);

/// An area that is named by a code of GB/T 2260 or by its beginning, as documents and within() do: "锦州市"; the
/// code where it has no name.
QString areaName(const QString &code, const rulebook::Rulebook &rules, base::Language language);

/// A value of a type in words: "受让方", "2024-06-30", "20 %", "3,000,000.00 元". What is not known at
/// all is "unknown" in words; an interval names both ends.
QString valueText(const eval::Value &value, feel::Type type, rulebook::NumberForm form,
                  const rulebook::Rulebook &rules, base::Language language);

/// The labels of the members in a set; tokens where a list has none.
QStringList memberNames(std::uint64_t bits, int list, const rulebook::Rulebook &rules,
                        base::Language language);

/// Exact fen in yuan with thousands separated: "600,000.00", "33.335"; a fraction that never ends as
/// "33.3333…".
QString yuanText(const base::Rational &fen);

/// How much more or less the other amount is: "+400,000.00 yuan"; of intervals whose ends do not move alike, what
/// each end that moves does; empty where none does.
QString differenceText(const assess::Amount &used, const assess::Amount &other);

/// "0.01 yuan short", "2,500,000.00 yuan to spare", "3 days short".
QString marginText(const eval::Margin &margin, const rulebook::Rulebook &rules,
                   base::Language language);

/// The same of a value that is written in a form.
QString marginText(const base::Rational &by, feel::Kind kind, rulebook::NumberForm form);

/// "+20,000.00 yuan", "−3 days", "+0.4 percentage points".
QString deltaText(const base::Rational &by, feel::Kind kind, rulebook::NumberForm form);

/// A formula with labels in place of names: "单笔合同额 ≥ 500,000.00 元".
QString formulaText(const feel::Formula &formula, const rulebook::Rulebook &rules,
                    base::Language language);

/// The locator of an article in the language: 附件3 二.4, Annex 3, II.4.
QString articleName(const rulebook::Measure &measure, const rulebook::Rulebook &rules,
                    base::Language language);

/// "A, B, C" or "A、B、C".
QString listText(const QStringList &items, base::Language language);

} // namespace explain
