// One text of one fact, column, reading or assumption: read, checked against its domain, made canonical.
// Private to the room; binding.h has the public doors.
#pragma once

#include "base/issue.h"
#include "base/range.h"
#include "eval/value.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <optional>

namespace cases {

/// How a text is read. Points into a rulebook and must not outlive it.
struct Shape {
    const feel::ValueSymbol *symbol = nullptr;
    const rulebook::Rulebook *rules = nullptr;
    rulebook::NumberForm form = rulebook::NumberForm::Plain;
};

Shape factShape(const rulebook::Rulebook &rules, int slot);
Shape columnShape(const rulebook::Rulebook &rules, int table, int column);
Shape assumptionShape(const rulebook::Rulebook &rules, int slot);
/// Of a symbol that is one of the rulebook's own, or any other of the same path.
Shape shapeOf(const feel::ValueSymbol &symbol, const rulebook::Rulebook &rules);
/// `applicant.name` and `applicant.credit_code` are part of the case file whatever the vocabulary says;
/// absent for any other path.
std::optional<Shape> identityShape(const QString &path, const rulebook::Rulebook &rules);
/// A fact of the vocabulary, or else of the identity.
std::optional<Shape> findFactShape(const QString &path, const rulebook::Rulebook &rules);

struct ReadValue {
    QString text; ///< canonical
    eval::Value value;
};

/// What a person typed, or a canonical text: ranges and "?" included.
base::Result<ReadValue> readTyped(const QString &typed, const Shape &shape);

/// A string of a case file: no separators, units, labels or other forms of dates.
base::Result<ReadValue> readStrict(const QString &text, const Shape &shape);

/// A number of a case file, for types that take numbers.
base::Result<ReadValue> readJsonNumber(const QString &text, const Shape &shape);

/// The ends are canonical texts of points; at least one is there, or "bad-range".
base::Result<ReadValue> readRange(const std::optional<QString> &from,
                                  const std::optional<QString> &to, const Shape &shape);

/// The word that arguments name a type by: truth number money date text place choice.
QString typeName(feel::Kind kind);

/// A code's issue without a place.
base::Issue issueOf(QLatin1StringView code, QStringList arguments = {}, QString suggestion = {});

} // namespace cases
