// The translation context of the room. Private to the room.
#pragma once

#include <QCoreApplication>

namespace papers {

struct Papers {
    Q_DECLARE_TR_FUNCTIONS(papers::Papers)
};

} // namespace papers
