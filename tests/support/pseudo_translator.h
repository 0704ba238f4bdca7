#pragma once

#include <QTranslator>

namespace support {

/// A language in which every text of the program stands in brackets: what shows none was never given to
/// a translator.
class PseudoTranslator : public QTranslator {
public:
    QString translate(const char * /*context*/, const char *source, const char * /*comment*/,
                      int /*n*/) const override
    {
        return u'[' + QString::fromUtf8(source) + u']';
    }
    bool isEmpty() const override { return false; }
};

} // namespace support
