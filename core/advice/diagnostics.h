// The problem codes of this room and their arguments. Their sentences stand in explain.
//
//   not-a-scalar      %1 = path: no money, number or date
//   too-many-pieces   %1 = most pieces of one award
// Besides: unknown-fact, no-such-row, empty-range as in cases, and what assess and cases find.
#pragma once
