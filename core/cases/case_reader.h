// The events of a case file turned into a case, checked against the vocabulary. Private to the room.
#pragma once

#include "cases/case.h"
#include "cases/file_places.h"
#include "cases/json_reader.h"
#include "cases/values.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace cases {

/// Listens to one file. What cannot be read is reported and passed over.
class CaseReader final : public JsonListener {
public:
    CaseReader(QByteArrayView bytes, const QString &fileName, const rulebook::Rulebook &rules);

    bool scalar(const JsonScalar &value) override;
    bool key(const QString &name, ByteSpan span) override;
    bool beginObject(ByteSpan span) override;
    bool endObject() override;
    bool beginArray(ByteSpan span) override;
    bool endArray() override;

    /// To be called once, behind the last event.
    base::Result<Case> finish(const std::optional<JsonFault> &fault);

private:
    /// What the next value of an object or array is.
    enum class Meaning {
        Ignored,
        Root,
        Version,
        On,
        Applicant,
        Facts,
        Readings,
        Assumptions,
        Value, ///< of m_shape, into m_texts under m_name
        Table, ///< of m_table
        Row,
        Choice,  ///< of m_reading
        Unknown, ///< {"unknown": true}
        From,
        To,
    };

    /// An object or array that is open.
    struct Frame {
        Meaning own = Meaning::Ignored;  ///< what it is
        Meaning next = Meaning::Ignored; ///< what its next value is
        bool array = false;
        ByteSpan span;
        QString key;
        qsizetype index = 0;
        QHash<QString, qsizetype> seen; ///< key → offset
    };

    /// An object that stands for a value: {"unknown": true} or {"from": …, "to": …}.
    struct Special {
        bool forDate = false; ///< of "on": only unknown is allowed
        bool unknown = false;
        bool spoilt = false; ///< a problem inside is reported already
        bool wrongUnknown = false;
        std::optional<QString> from;
        std::optional<QString> to;
    };

    Meaning next() const { return m_frames.empty() ? Meaning::Root : m_frames.back().next; }
    void push(Meaning own, Meaning first, bool array, ByteSpan span);
    void pop();
    void valueDone();

    bool goesOn() const; ///< false where there are too many issues already
    void report(base::Issue issue, ByteSpan span);
    void reportAll(base::Issues issues, ByteSpan span);
    void wrongType(const QString &expected, const QString &found, ByteSpan span);
    QString expectedHere() const;
    QString pointer() const;

    Meaning rootKey(const QString &name, ByteSpan span);
    Meaning applicantKey(const QString &name, ByteSpan span);
    Meaning factsKey(const QString &name, ByteSpan span);
    Meaning readingsKey(const QString &name, ByteSpan span);
    Meaning assumptionsKey(const QString &name, ByteSpan span);
    Meaning rowKey(const QString &name, ByteSpan span);
    Meaning specialKey(const QString &name, ByteSpan span);
    Meaning valueOf(std::map<QString, QString> &texts, const QString &name, const Shape &shape);

    void readVersion(const JsonScalar &value);
    void readOn(const JsonScalar &value);
    void readChoice(const JsonScalar &value);
    std::optional<QString> readValue(const JsonScalar &value);
    void readUnknown(const JsonScalar &value);
    void finishSpecial(ByteSpan span);
    bool addRow(ByteSpan span);

    const rulebook::Rulebook &m_rules;
    FilePlaces m_places;
    std::vector<Frame> m_frames;
    Case m_case;
    base::Issues m_issues;
    bool m_sawVersion = false;
    std::optional<base::Issue> m_otherVersion;

    std::map<QString, QString> *m_texts = nullptr;
    QString m_name;
    Shape m_shape;
    int m_table = -1;
    QString m_tableName;
    RowTexts m_row;
    int m_rowCount = 0;
    int m_reading = -1;
    Special m_special;
};

} // namespace cases
