// Turns one list of rows into another by key, one remove, move or insert at a time, so that indexes,
// selection and scroll of a view survive.
#pragma once

#include <algorithm>
#include <cstddef>

namespace models {

/// `present` and `wanted` are vectors whose elements `keyOfPresent` and `keyOfWanted` name; keys are
/// unique in each. `steps` does the work on the model and on `present`, and may take elements of `wanted`:
///   steps.remove(row), steps.move(from, to) with to < from, steps.insert(row, element of wanted),
///   steps.update(row, element of wanted) for every row that stays.
template <class Present, class Wanted, class KeyOfPresent, class KeyOfWanted, class Steps>
void syncRows(const Present &present, Wanted &wanted, KeyOfPresent keyOfPresent,
              KeyOfWanted keyOfWanted, Steps &&steps)
{
    const bool areSame = std::ranges::equal(present, wanted, {}, keyOfPresent, keyOfWanted);
    for (int row = static_cast<int>(present.size()) - 1; row >= 0 && !areSame; --row) {
        const auto &key = keyOfPresent(present[static_cast<std::size_t>(row)]);
        const bool stays = std::any_of(wanted.begin(), wanted.end(), [&](const auto &element) {
            return keyOfWanted(element) == key;
        });
        if (!stays)
            steps.remove(row);
    }
    int row = 0;
    for (auto &element : wanted) {
        const auto &key = keyOfWanted(element);
        const auto begin = present.begin() + row;
        const auto found = std::find_if(
            begin, present.end(), [&](const auto &other) { return keyOfPresent(other) == key; });
        if (found == present.end()) {
            steps.insert(row, element);
        } else {
            const int from = row + static_cast<int>(found - begin);
            if (from != row)
                steps.move(from, row);
            steps.update(row, element);
        }
        ++row;
    }
    while (static_cast<int>(present.size()) > row)
        steps.remove(static_cast<int>(present.size()) - 1);
}

} // namespace models
