// The problem codes of this room and their arguments. Their sentences stand in explain.
//
//   crossing-caps        %1, %2 = numbers of the rules: neither holds all members of the other
//   stacking-too-large   the search is beyond its budget
//   overflow             a sum does not fit 64 bits
#pragma once
