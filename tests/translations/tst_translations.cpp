// The Chinese catalogue is whole: every string translated, every placeholder kept.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    QString type;
};

/// Plural forms count as one text: Chinese has one.
std::vector<Message> messagesOf(const QString &fileName)
{
    QFile file(fileName);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message"))
            messages.push_back({context, {}, {}, {}});
        else if (xml.name() == QStringLiteral("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QStringLiteral("translation")) {
            messages.back().type = xml.attributes().value(QStringLiteral("type")).toString();
            messages.back().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?[1-9]|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyStringIsChinese()
    {
        const auto messages =
            messagesOf(QStringLiteral(HUISUAN_SOURCE_DIR "/translations/huisuan_zh_CN.ts"));
        QVERIFY(messages.size() > 500);
        for (const Message &message : messages) {
            const QString where = message.context + QStringLiteral(": ") + message.source;
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u' ' + where));
            // A context without its namespace is never found at run time; `Main` is main()'s own.
            QVERIFY2(message.context.contains(QStringLiteral("::"))
                         || message.context == QStringLiteral("Main"),
                     qPrintable(where));
            QVERIFY2(!message.translation.trimmed().isEmpty(), qPrintable(where));
            QVERIFY2(placeholders(message.source) == placeholders(message.translation),
                     qPrintable(where));
        }
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
