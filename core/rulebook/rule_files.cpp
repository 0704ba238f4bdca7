#include "rulebook/rule_files.h"

#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>
#include <utility>

namespace rulebook {

namespace {

constexpr int fileLimit = 2'000;
constexpr qint64 totalLimit = 64 * FileText::ruleFileLimit;
const QString suffix = QStringLiteral(".yaml");

class FolderReader {
public:
    FolderReader(QString folder, ExampleFiles examples, Findings &findings)
        : m_folder(std::move(folder)), m_examples(examples), m_findings(findings)
    {}

    RuleFolder run();

private:
    base::Source placeOf(const QString &relative) const;
    QStringList entries(const QString &relative, QDir::Filters filters) const;
    void warnUnexpected(const QString &relative);
    RuleFiles readAll(const QString &relative);
    void readOne(const QString &relative, RuleFiles &files);
    DocumentFiles readDocument(const QString &name);

    QString m_folder;
    ExampleFiles m_examples;
    Findings &m_findings;
    int m_count = 0;
    qint64 m_bytes = 0;
    bool m_isFull = false;
};

QString joined(const QString &folder, const QString &name)
{
    if (folder.isEmpty() || folder.endsWith(u'/'))
        return folder + name;
    return folder + u'/' + name;
}

base::Source FolderReader::placeOf(const QString &relative) const
{
    base::Source place;
    place.file = relative.isEmpty() ? m_folder : joined(m_folder, relative);
    return place;
}

QStringList FolderReader::entries(const QString &relative, QDir::Filters filters) const
{
    return QDir(joined(m_folder, relative)).entryList(filters | QDir::NoDotAndDotDot, QDir::NoSort);
}

/// What looks like a rule but lies where nobody reads it would be lost without a word.
void FolderReader::warnUnexpected(const QString &relative)
{
    const bool looksLikeRule =
        relative.endsWith(suffix) || relative.endsWith(QLatin1String(".yml"));
    if (looksLikeRule)
        m_findings.warning(code::unexpectedFile, placeOf(relative), {relative});
}

void FolderReader::readOne(const QString &relative, RuleFiles &files)
{
    if (m_bytes > totalLimit || ++m_count > fileLimit) {
        if (!m_isFull)
            m_findings.error(code::tooManyFiles, placeOf({}),
                             {QString::number(fileLimit), QString::number(totalLimit)});
        m_isFull = true;
        return;
    }
    const base::Source place = placeOf(relative);
    auto file = std::make_unique<RuleFile>();
    file->relative = relative;
    file->stem = relative.section(u'/', -1).chopped(suffix.size());
    file->text =
        FileText::read(joined(m_folder, relative), place.file, FileText::ruleFileLimit, m_findings);
    m_bytes += file->text ? file->text->bytes().size() : 0;
    if (file->text)
        file->root = parseYaml(*file->text, m_findings);
    files.push_back(std::move(file));
}

RuleFiles FolderReader::readAll(const QString &relative)
{
    RuleFiles files;
    QStringList names = entries(relative, QDir::Files);
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (name.endsWith(suffix))
            readOne(joined(relative, name), files);
        else
            warnUnexpected(joined(relative, name));
    }
    return files;
}

DocumentFiles FolderReader::readDocument(const QString &name)
{
    DocumentFiles result;
    result.folder = name;
    QStringList files = entries(name, QDir::Files);
    files.sort();
    for (const QString &file : std::as_const(files)) {
        if (file == u"document.yaml")
            readOne(joined(name, file), result.document);
        else if (file == u"readings.yaml")
            readOne(joined(name, file), result.readings);
        else if (file == u"stacking.yaml")
            readOne(joined(name, file), result.stacking);
        else
            warnUnexpected(joined(name, file));
    }
    if (result.document.empty())
        m_findings.error(code::fileMissing, placeOf(name), {QStringLiteral("document.yaml")});
    for (const QString &folder : entries(name, QDir::Dirs)) {
        if (folder != u"measures" && folder != u"examples")
            m_findings.warning(code::unexpectedFile, placeOf(joined(name, folder)),
                               {joined(name, folder)});
    }
    result.measures = readAll(joined(name, QStringLiteral("measures")));
    if (m_examples == ExampleFiles::Read)
        result.examples = readAll(joined(name, QStringLiteral("examples")));
    return result;
}

RuleFolder FolderReader::run()
{
    const QString vocabulary = QStringLiteral("vocabulary");
    RuleFolder result;
    if (m_folder.isEmpty() || !QDir(m_folder).exists()) {
        m_findings.error(code::folderMissing, placeOf({}), {m_folder});
        return result;
    }
    for (const QString &file : entries({}, QDir::Files))
        warnUnexpected(file);
    QStringList folders = entries({}, QDir::Dirs);
    folders.sort();
    if (!folders.removeOne(vocabulary))
        m_findings.error(code::fileMissing, placeOf({}), {vocabulary});
    result.vocabulary = readAll(vocabulary);
    for (const QString &folder : std::as_const(folders))
        result.documents.push_back(readDocument(folder));
    return result;
}

} // namespace

RuleFolder readRuleFolder(const QString &folder, ExampleFiles examples, Findings &findings)
{
    QString clean = folder;
    while (clean.size() > 1 && clean.endsWith(u'/'))
        clean.chop(1);
    return FolderReader(clean, examples, findings).run();
}

QString documentHash(const DocumentFiles &document, const RuleFiles &vocabulary)
{
    std::vector<std::pair<QByteArray, const FileText *>> files;
    for (const RuleFiles *part : {&document.document, &document.readings, &document.stacking,
                                  &document.measures, &vocabulary}) {
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
