#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;
using stepwright::tests::readFile;
using stepwright::tests::sharedTestData;

/// Holds the parser against what the official parser says of thousands of real files.
class CorporaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { REQUIRE_SHARED_TEST_DATA_FOR_ALL("corpora-oracle"); }
    void realFilesGiveTheOfficialResults_data();
    void realFilesGiveTheOfficialResults();
    void cleanupTestCase();

private:
    int m_equal = 0;
    int m_divergent = 0;
};

namespace {

const QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

QList<QJsonObject> objects(const QByteArray &lines)
{
    QList<QJsonObject> list;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            list.append(QJsonDocument::fromJson(line).object());
    }
    return list;
}

QJsonValue without(const QJsonValue &value, const QSet<QString> &keys)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(without(item, keys));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject original = value.toObject();
    for (auto member = original.begin(); member != original.end(); ++member) {
        if (!keys.contains(member.key()))
            object.insert(member.key(), without(member.value(), keys));
    }
    return object;
}

template <class Json>
QString hash(const Json &json)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(json).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
            .toHex());
}

// The error type as the oracle names it.
QString typeOf(const QString &message)
{
    if (message.contains(u"): unexpected end of file"))
        return u"UnexpectedEOFException"_s;
    if (message.contains(u"): expected:"))
        return u"UnexpectedTokenException"_s;
    if (message.contains(u"Language not supported"))
        return u"NoSuchLanguageException"_s;
    return message.contains(u"inconsistent cell count") ? u"AstBuilderException"_s : u"ParserException"_s;
}

// Line, column and type of each error, as text to compare.
QStringList errorsOf(const QJsonArray &expected)
{
    QStringList errors;
    for (const QJsonValue error : expected)
        errors.append(u"%1:%2 %3"_s.arg(error["line"_L1].toInt())
                          .arg(error["column"_L1].toInt())
                          .arg(error["type"_L1].toString()));
    return errors;
}

struct Outcome
{
    QString ast;
    QString pickles;
    QStringList errors;
};

Outcome outcomeOf(const QByteArray &source, const QString &path)
{
    Outcome outcome;
    QJsonObject document;
    QJsonArray pickles;
    for (const QJsonObject &message : objects(MessageWriter({.source = false}).write(source, path))) {
        if (message.contains("parseError"_L1)) {
            const QJsonValue error = message["parseError"_L1];
            const QJsonValue location = error["source"_L1]["location"_L1];
            outcome.errors.append(u"%1:%2 %3"_s.arg(location["line"_L1].toInt())
                                      .arg(location["column"_L1].toInt())
                                      .arg(typeOf(error["message"_L1].toString())));
        } else if (message.contains("pickle"_L1)) {
            pickles.append(without(message["pickle"_L1], {u"id"_s, u"astNodeIds"_s, u"astNodeId"_s, u"uri"_s}));
        } else {
            document = without(message["gherkinDocument"_L1], {u"id"_s, u"uri"_s}).toObject();
        }
    }
    outcome.ast = hash(document);
    outcome.pickles = hash(pickles);
    return outcome;
}

// Empty where all is as expected.
QString difference(const Outcome &outcome, const QJsonObject &expected)
{
    const QStringList errors = errorsOf(expected["errors"_L1].toArray());
    if (outcome.errors != errors)
        return u"errors: %1 instead of %2"_s.arg(outcome.errors.join(u", "), errors.join(u", "));
    if (!errors.isEmpty())
        return {};
    if (outcome.ast != expected["ast_sha256"_L1].toString())
        return u"the tree differs"_s;
    return outcome.pickles == expected["pickles_sha256"_L1].toString() ? QString() : u"the pickles differ"_s;
}

QSet<QString> divergentFiles(const QString &corpus)
{
    QSet<QString> files;
    for (const QJsonObject &entry : objects(readFile(sharedTestData(u"corpora-oracle/DIVERGENCE.ndjson"_s)))) {
        if (entry["corpus"_L1].toString() == corpus)
            files.insert(entry["path"_L1].toString());
    }
    return files;
}

} // namespace

void CorporaTest::realFilesGiveTheOfficialResults_data()
{
    QTest::addColumn<QString>("corpus");
    const QString oracle = sharedTestData(u"corpora-oracle"_s);
    for (const QString &file : QDir(oracle).entryList({u"*.ndjson"_s}, QDir::Files, QDir::Name)) {
        if (file != u"DIVERGENCE.ndjson")
            QTest::newRow(qPrintable(file)) << file.chopped(7);
    }
}

void CorporaTest::realFilesGiveTheOfficialResults()
{
    QFETCH(const QString, corpus);
    const QSet<QString> divergent = divergentFiles(corpus);
    QStringList failures;
    for (const QJsonObject &entry : objects(readFile(sharedTestData(u"corpora-oracle/%1.ndjson"_s.arg(corpus))))) {
        const QString path = entry["path"_L1].toString();
        const QByteArray source = readFile(sharedTestData(u"corpora/%1/files/%2"_s.arg(corpus, path)));
        QCOMPARE(source.size(), entry["bytes"_L1].toInteger());
        QCOMPARE(parse(source, {.isMarkdown = isMarkdownFile(path)}).source(), source);
        const bool hasMark = source.startsWith(byteOrderMark) && entry.contains("nobom"_L1);
        const QString problem = difference(outcomeOf(source, path), hasMark ? entry["nobom"_L1].toObject() : entry);
        if (problem.isEmpty()) {
            ++m_equal;
        } else if (divergent.contains(path)) {
            qInfo("%s: %s; the official builds disagree here", qPrintable(path), qPrintable(problem));
            ++m_divergent;
        } else {
            failures.append(path + u": " + problem);
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

void CorporaTest::cleanupTestCase()
{
    if (m_equal > 0)
        qInfo("%d files as in the oracle, %d otherwise where official builds disagree", m_equal, m_divergent);
}

QTEST_GUILESS_MAIN(CorporaTest)
#include "corpora_test.moc"
