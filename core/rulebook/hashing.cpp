#include "rulebook/hashing.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace rulebook {

QString documentHash(const DocumentFiles &document, const RuleFiles &vocabulary)
{
    std::vector<std::pair<QByteArray, const FileText *>> files;
    for (const RuleFiles *part :
         {&document.document, &document.readings, &document.measures, &vocabulary}) {
        for (const auto &file : *part) {
            if (file->text)
                files.emplace_back(file->relative.toUtf8(), &*file->text);
        }
    }
    std::sort(files.begin(), files.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[path, text] : files) {
        hash.addData(path);
        hash.addData(QByteArrayView("\0", 1));
        if (text->hadByteOrderMark())
            hash.addData(QByteArrayView("\xEF\xBB\xBF", 3));
        hash.addData(text->bytes());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace rulebook
