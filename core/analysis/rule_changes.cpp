#include "analysis/rule_changes.h"

#include "rulebook/findings.h"
#include "rulebook/rule_files.h"

#include <QDir>
#include <QHash>

#include <map>

namespace analysis {

using rulebook::DocumentFiles;
using rulebook::Findings;
using rulebook::RuleFiles;
using rulebook::RuleFolder;
using rulebook::YamlNode;

namespace {

/// A text and where it stands.
struct Entry {
    QString key;
    QString text;
    base::Source place;
};

/// What names an element of a list; its index where nothing does.
QString nameOf(const YamlNode &element, std::size_t index)
{
    for (const auto key : {u"id", u"name", u"path", u"code"}) {
        const YamlNode *name = element.find(key);
        if (name != nullptr && name->isScalar())
            return name->text;
    }
    return QString::number(index);
}

void flatten(const YamlNode &node, const QString &key, std::vector<Entry> &entries)
{
    const QString prefix = key.isEmpty() ? QString() : key + u'/';
    switch (node.kind) {
    case YamlNode::Kind::Null:
        break;
    case YamlNode::Kind::Scalar:
        entries.push_back({key, node.text, node.place()});
        break;
    case YamlNode::Kind::Map:
        for (std::size_t i = 0; i < node.children.size(); ++i)
            flatten(node.children[i], prefix + node.keys[i].text, entries);
        break;
    case YamlNode::Kind::Sequence: {
        QStringList scalars;
        for (const YamlNode &child : node.children) {
            if (child.isScalar())
                scalars += child.text;
        }
        if (static_cast<std::size_t>(scalars.size()) == node.children.size()) {
            entries.push_back({key, scalars.join(QStringLiteral(", ")), node.place()});
            break;
        }
        for (std::size_t i = 0; i < node.children.size(); ++i)
            flatten(node.children[i], prefix + nameOf(node.children[i], i), entries);
    }
    }
}

/// The files of a folder of rules by what they are about.
struct Subject {
    QString folder;
    QString measure;
    QString file; ///< orders the files of one folder

    auto operator<=>(const Subject &other) const
    {
        return std::tie(folder, measure, file)
               <=> std::tie(other.folder, other.measure, other.file);
    }
    bool operator==(const Subject &) const = default;
};

using Texts = std::map<Subject, std::vector<Entry>>;

Texts textsOf(const RuleFolder &rules)
{
    Texts texts;
    const auto add = [&texts](const RuleFiles &files, const QString &folder, bool measures) {
        for (const auto &file : files) {
            if (!file->root)
                continue;
            const Subject subject{folder, measures ? file->stem : QString(),
                                  measures ? QString() : file->stem};
            flatten(*file->root, {}, texts[subject]);
        }
    };
    add(rules.vocabulary, QStringLiteral("vocabulary"), false);
    for (const DocumentFiles &document : rules.documents) {
        const QString folder = QDir(document.folder).dirName();
        add(document.document, folder, false);
        add(document.readings, folder, false);
        add(document.stacking, folder, false);
        add(document.measures, folder, true);
    }
    return texts;
}

void compare(const Subject &subject, const std::vector<Entry> &before,
             const std::vector<Entry> &after, std::vector<RuleChange> &changes)
{
    QHash<QString, const Entry *> old;
    for (const Entry &entry : before)
        old.insert(entry.key, &entry);
    for (const Entry &entry : after) {
        const Entry *was = old.take(entry.key);
        const QString text = was == nullptr ? QString() : was->text;
        if (text != entry.text)
            changes.push_back(
                {subject.folder, subject.measure, entry.key, text, entry.text, entry.place});
    }
    for (const Entry &entry : before) {
        if (old.contains(entry.key))
            changes.push_back(
                {subject.folder, subject.measure, entry.key, entry.text, {}, entry.place});
    }
}

} // namespace

base::Result<std::vector<RuleChange>> ruleChanges(const QString &before, const QString &after)
{
    Findings findings;
    const RuleFolder oldFolder =
        rulebook::readRuleFolder(before, rulebook::ExampleFiles::Read, findings);
    const RuleFolder newFolder =
        rulebook::readRuleFolder(after, rulebook::ExampleFiles::Read, findings);
    if (findings.errorCount() > 0)
        return base::failure(findings.take());
    const Texts oldTexts = textsOf(oldFolder);
    const Texts newTexts = textsOf(newFolder);
    std::map<Subject, std::pair<std::vector<Entry>, std::vector<Entry>>> pairs;
    for (const auto &[subject, entries] : oldTexts)
        pairs[subject].first = entries;
    for (const auto &[subject, entries] : newTexts)
        pairs[subject].second = entries;
    std::vector<RuleChange> changes;
    for (const auto &[subject, texts] : pairs)
        compare(subject, texts.first, texts.second, changes);
    return changes;
}

} // namespace analysis
