// The parts of the assessment report. Private to the room.
#pragma once

#include "explain/reason.h"
#include "papers/dossier.h"
#include "papers/paper.h"
#include "pictures/bar.h"

namespace papers {

Text quiet(const QString &text);
Text strong(const QString &text);
Cell cell(const QString &text, Tone tone = Tone::Plain);
Cell moneyCell(const QString &text, Tone tone = Tone::Plain);

/// A cell with nothing but a bar, of `full` fen where it is as wide as it can be.
Cell barCell(const pictures::Bar &bar, std::int64_t full, int width);

/// "一、合计" or "1. Totals".
QString numbered(int number, const QString &title, base::Language language);
/// "600,000.00 yuan"; "not set" in words where nothing bounds nothing.
QString yuanText(const assess::Amount &amount, base::Language language);
/// What a document is on the date of assessment: "in force until 2026-10-08".
QString stateText(const assess::DocumentState &state);
/// The amount of an outcome with its kind; empty where it gives none.
QString amountOf(const assess::Outcome &outcome, base::Language language);
Text markText(explain::Mark mark);
Tone toneOf(explain::Mark mark);

void addSummary(const Dossier &dossier, int number, Paper &paper);
void addTotals(const Dossier &dossier, int number, Paper &paper);
/// One measure, its tree unfolded. `tree` is that of explain::reasonsOf().
void addMeasure(const Dossier &dossier, const assess::Outcome &outcome, const explain::Reason &tree,
                Paper &paper);
/// Measures that are not for this applicant, in one table.
void addOthers(const Dossier &dossier, const std::vector<const assess::Outcome *> &outcomes,
               Paper &paper);
void addInputs(const Dossier &dossier, int number, Paper &paper);
void addReadings(const Dossier &dossier, int number, Paper &paper);
void addRules(const Dossier &dossier, int number, Paper &paper);

} // namespace papers
