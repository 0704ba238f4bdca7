#include "cases/case_file.h"

#include "cases/case_reader.h"
#include "cases/diagnostics.h"

namespace cases {

base::Result<Case> readCaseFile(const QByteArray &bytes, const QString &fileName,
                                const rulebook::Rulebook &rules)
{
    if (bytes.size() > largestCaseFile) {
        base::Source place;
        place.file = fileName;
        return base::failure(code::fileTooLarge, std::move(place),
                             {QString::number(largestCaseFile)});
    }
    CaseReader reader(bytes, fileName, rules);
    const auto fault = readJson(bytes, reader);
    return reader.finish(fault);
}

} // namespace cases
