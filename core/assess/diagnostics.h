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
//   example-would-be     %1 = expected, %2 = found
#pragma once
