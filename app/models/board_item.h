// The nodes of a BoardModel. Private to the room.
#pragma once

#include "models/board_model.h"

namespace models {

/// What a measure's row says; everything that its roles answer.
struct BoardModel::Item {
    QString id;
    Group group = Group::NotEligible;
    int order = 0; ///< in the rulebook
    assess::Verdict verdict = assess::Verdict::Undetermined;
    assess::Amount amount;
    bool hasAmount = false; ///< false where no figure can be named
    bool wouldBe = false;
    rulebook::AmountKind kind = rulebook::AmountKind::Exact;
    rulebook::Destination destination = rulebook::Destination::Grant;
    Total total = Total::None;
    bool approximate = false;
    bool assumed = false;
    bool chosen = false;
    QStringList missing;
    QString title;
    QString summary;
    QString headline;
    QString article;
    QString document;
    QString documentId;
    QString validity;
    QString amountText;
    QString verdictText;

    bool operator==(const Item &) const = default;
};

struct BoardModel::Node {
    Node *parent = nullptr; ///< null for groups
    Group group = Group::NotEligible;
    Item item; ///< measures
    std::vector<std::unique_ptr<Node>> children;
};

} // namespace models
