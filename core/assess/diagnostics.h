// The problem codes of this room and their arguments. Their sentences stand in explain.
//
//   no-date              the case has no date of assessment and none was given
//   unknown-reading      %1 = id
//   unknown-choice       %1 = choice, %2 = reading id, %3 = the choices that there are
//   unknown-assumption   %1 = id
//   unknown-measure      %1 = id
//   overflow             an amount is beyond what can be held exactly; Source::path = measure id
//   example-input        %1 = path, %2 = text: the example's own input is refused
//   example-verdict, example-kind, example-low, example-high, example-missing, example-unmet,
//   example-destination, example-would-be
//                        %1 = expected, %2 = found
//   uncovered-condition  %1 = measure, %2 = condition, %3 = sides not seen: true, false, unknown
//   uncovered-threshold  %1 = measure, %2 = condition, %3 = not seen: at, short (by one fen or day)
//   uncovered-row        %1 = measure, %2 = row of its table from 1, or otherwise
//   uncovered-bound      %1 = measure, %2 = floor, cap or rounding, %3 = sides not seen: below, at, above; of a
//                        rounding exact, dropped, below_half, half, above_half
//   uncovered-reading    %1 = measure, %2 = reading, %3 = choice
//   uncovered-event      %1 = measure, %2 = day of the event at or beyond an end of the period
//   uncovered-day        %1 = document and part, %2 = day of assessment at or beyond an end of the period
#pragma once
