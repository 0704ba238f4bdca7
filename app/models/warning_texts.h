#pragma once

#include "session/session.h"

#include <QString>

#include <map>

namespace models {

/// Case path (a fact or a row) → the warnings about it, one sentence a line. Warnings about no single
/// path are left out: see Session::warnings().
std::map<QString, QString> warningTexts(const session::Session &session);

} // namespace models
