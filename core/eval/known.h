// What the evaluator knows of a part of a formula: a value, how good it is, and what it hangs on.
// An inner header of the room.
#pragma once

#include "base/truth.h"
#include "eval/interval.h"
#include "eval/value.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace eval {

/// An unknown input, or a repeated part that stands for one, while one formula is evaluated.
using Atom = int;

/// How well a value that is not a point describes what can really come out.
enum class Quality : std::uint8_t {
    Full,  ///< every value in it can come out (of a whole interval: every whole number)
    Tight, ///< closed ends can come out, open ones are approached; gaps between them
    Loose, ///< all that comes out lies inside, no more is known
};

inline Quality worse(Quality a, Quality b) { return a > b ? a : b; }

/// What is known of a text that is not known itself.
struct TextRegion {
    QString inside;       ///< it begins with this
    QStringList outside;  ///< it begins with none of these
    QStringList excluded; ///< it is none of these
};

/// A text: known (not owned, lives with the facts or the formula), or not.
struct Phrase {
    const QString *text = nullptr;
    std::shared_ptr<const TextRegion> region;
    Atom atom = -1; ///< not known: the input that it is; -1 = one of several texts
};

template <class T> struct Known {
    T value{};
    Quality quality = Quality::Full;
    /// The unknown inputs that are not absorbed, ascending. Empty where the value is a point.
    std::vector<Atom> support;
};

using Truths = Known<base::Truth>;
using Choices = Known<std::uint64_t>;
using Phrases = Known<Phrase>;

/// constant + the sum of factor * atom, atoms ascending, no factor 0.
struct Form {
    struct Term {
        Atom atom = -1;
        base::Rational factor;
    };
    std::vector<Term> terms;
    base::Rational constant;
};

struct Scalar : Known<Interval> {
    std::unique_ptr<Form>
        form; ///< the value exactly; absent where it is no such sum, and at points
};

/// A row of a table function: whether it passes the filter, and its value where it passes.
struct RowPart {
    base::Truth pass = base::Truth::True;
    Scalar value;
    Quality quality = Quality::Full;
    std::vector<Atom> support;
};

inline bool isPoint(const Truths &known) { return base::isPoint(known.value); }
inline bool isPoint(const Choices &known) { return Members{known.value}.isPoint(); }
inline bool isPoint(const Phrases &known) { return known.value.text != nullptr; }
inline bool isPoint(const Scalar &known) { return known.value.isPoint(); }
inline bool isPoint(const RowPart &part)
{
    return part.pass == base::Truth::False
           || (part.pass == base::Truth::True && part.value.value.isPoint());
}

Value valueOf(const Truths &known);
Value valueOf(const Choices &known);
Value valueOf(const Phrases &known);
Value valueOf(const Scalar &known);

/// Widens `into` by what `other` can be, quality included. Supports and forms are left alone.
void unite(Truths &into, const Truths &other);
void unite(Choices &into, const Choices &other);
void unite(Phrases &into, const Phrases &other);
void unite(Scalar &into, const Scalar &other);
void unite(RowPart &into, const RowPart &other);

bool sameValue(const Truths &a, const Truths &b);
bool sameValue(const Choices &a, const Choices &b);
bool sameValue(const Phrases &a, const Phrases &b);
bool sameValue(const Scalar &a, const Scalar &b);
bool sameValue(const RowPart &a, const RowPart &b);

/// Unknown tables, and the inputs that their rows would read besides their own cells: these are no
/// part of a support (nobody asks for them yet), but they are the same input elsewhere.
using Tangles = std::vector<std::pair<Atom, Atom>>;

/// Collects what operands hang on, and finds what more than one of them hangs on.
class Supports {
public:
    explicit Supports(const Tangles &tangles) : m_tangles(tangles) {}

    void add(const std::vector<Atom> &support)
    {
        if (support.empty())
            return;
        m_all.insert(m_all.end(), support.begin(), support.end());
        ++m_operands;
    }
    bool isEmpty() const { return m_operands == 0; }
    /// The inputs of more than one operand, ascending. Call before take().
    std::vector<Atom> shared();
    std::vector<Atom> take();

private:
    void sort();

    const Tangles &m_tangles;
    std::vector<Atom> m_all;
    int m_operands = 0;
    bool m_sorted = false;
};

std::vector<Atom> united(const std::vector<Atom> &a, const std::vector<Atom> &b);
/// What two operands both hang on.
std::vector<Atom> common(const std::vector<Atom> &a, const std::vector<Atom> &b,
                         const Tangles &tangles);

/// Sorts terms by atom and adds those of one atom up. False where a factor does not fit.
bool tidy(Form &form);
/// a + factor * b; absent where one of them has no form (a point has one) or a part does not fit.
std::unique_ptr<Form> combined(const Scalar &a, const Scalar &b, const base::Rational &factor);
std::unique_ptr<Form> scaled(const Scalar &a, const base::Rational &factor);

} // namespace eval
