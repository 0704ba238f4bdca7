#pragma once

#include "base/money.h"

#include <QString>

namespace base {

/// An amount in the capital characters of Chinese vouchers, without the prefix 人民币: 壹佰万元整,
/// 壹仟肆佰零玖元伍角, 壹万陆仟肆佰零玖元零贰分. 整 stands where the amount ends with yuan. Nothing is 零元整; an
/// amount below nothing gets 负 in front.
QString toCapitals(Money money);

} // namespace base
