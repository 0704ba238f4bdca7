// The root of a formula, whatever its type. An inner header of the room.
#pragma once

#include "eval/walk.h"

namespace eval {

/// What a walk says of a formula's root.
struct Root {
    Value value;
    Quality quality = Quality::Full;
    std::vector<Atom> support;
};

template <class T, class Observer> Root rootAs(Walk &walk, int index, Observer &observer)
{
    T known = walk.value<T>(index, observer);
    return {valueOf(known), known.quality, std::move(known.support)};
}

template <class Observer> Root rootOf(Walk &walk, const feel::Formula &formula, Observer &observer)
{
    switch (formula.type().kind) {
    case feel::Kind::Truth:
        return rootAs<Truths>(walk, formula.root(), observer);
    case feel::Kind::Choice:
        return rootAs<Choices>(walk, formula.root(), observer);
    case feel::Kind::Text:
    case feel::Kind::Place:
        return rootAs<Phrases>(walk, formula.root(), observer);
    default:
        return rootAs<Scalar>(walk, formula.root(), observer);
    }
}

} // namespace eval
