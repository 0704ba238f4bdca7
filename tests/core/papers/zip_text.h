// A file out of a ZIP, for tests alone: no checks of what is hostile.
#pragma once

#include <QByteArray>

/// The text of one member; empty where it is not there.
QByteArray zipMember(const QByteArray &zip, const QByteArray &name);
