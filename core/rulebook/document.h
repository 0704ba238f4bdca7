#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "base/local_text.h"
#include "feel/formula.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rulebook {

enum class Status { InForce, Draft, Repealed, PeriodOver };

/// An end of validity that may hang on a reading.
struct EndAlternative {
    feel::FormulaPtr when; ///< null = always
    base::Date date;       ///< half-open: the first day on which it is no longer in force
};

/// A part of a document with a validity of its own (a plan, an annex).
struct Part {
    QString id;
    base::LocalText title;
    std::optional<base::Date> from;
    std::vector<EndAlternative> until;  ///< empty = no end stated
    feel::FormulaPtr claimsAfterExpiry; ///< truth over readings; null = never
    feel::FormulaPtr
        eventsBeforeStart; ///< whether an event before `from` counts; over readings; null = never
    QStringList says;
};

/// How a document stands to another one, in its own words.
enum class LinkKind { Supersedes, YieldsTo, PrevailsOver, Implements, Named };

struct Link {
    LinkKind kind = LinkKind::Named;
    base::LocalText what; ///< the other document, or kind of document
    QString document;     ///< its id, where it is one of these rules; else empty
    QString article;
    QStringList says;
};

/// One numbered article: the measures that model it, or why it gives an applicant nothing.
struct Article {
    QString id; ///< the official locator, such as 附件3 二.4
    QString en;
    QString part;
    QString starts; ///< the article's opening characters
    QStringList measures;
    base::LocalText nothing;
    base::LocalText notModelled;
    base::Source place;
};

struct Document {
    QString id;
    QString version;
    base::LocalText title;
    base::LocalText issuer;
    base::LocalText number;
    std::optional<base::Date> issued;
    Status status = Status::InForce;
    QString place; ///< prefix of a GB/T 2260 code
    std::optional<base::Date> verified;
    QString sourceFile; ///< name of the official text in the folder given to --against
    base::LocalText notes;
    std::vector<Link> links;
    std::vector<Part> parts;
    std::vector<Article> ledger;
    QString sha256; ///< of its folder and the vocabulary: see Rulebook::load

    const Part *findPart(QStringView id) const;
    const Article *findArticle(QStringView id) const;
};

/// A fragment of deciding words and where the rule file says it.
struct Quote {
    QString fragment;
    QString document; ///< id
    QString part;     ///< id; empty where `article` is given
    QString article;  ///< ledger id; empty = words of the part
    QString measure;  ///< id; empty = words of the part
    base::Source place;
};

struct Choice {
    QString id;
    base::LocalText label;
};

/// A question that a text leaves open. Parallel to Symbols::readings.
struct Reading {
    QString id;
    base::LocalText question;
    std::vector<Choice> choices;
    int defaultChoice = 0;
    base::LocalText why;
    QStringList articles;
    QStringList documents; ///< ids of the documents that ask it
};

/// A slot that only the user fills. Parallel to Symbols::assumptions.
struct Assumption {
    QString id;
    bool isRatio = true; ///< else money
    base::LocalText label;
    base::LocalText why;
    QStringList articles;
};

} // namespace rulebook
