#include "report/receipt.h"

#include "cases/case_file.h"
#include "report/json.h"
#include "report/receipt_file.h"

namespace report {

QByteArray receipt(const assess::Assessment &assessment, const cases::Case &subject)
{
    const Json result = Json::parse(assessmentJson(assessment).toStdString());
    Json json{{"huisuan_receipt", receiptVersion},
              {"program", HUISUAN_VERSION},
              {"on", jsonOf(assessment.on.toText())},
              {"case", Json::parse(cases::writeCaseFile(subject, *assessment.rules).toStdString())},
              {"rules", result.at("rules")},
              {"result", result}};
    json["digests"] = digestsOf(json);
    json["digest"] = jsonOf(digestOf(json));
    return bytesOf(json);
}

} // namespace report
