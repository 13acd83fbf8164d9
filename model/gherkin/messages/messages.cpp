#include "model/gherkin/messages.h"

#include "model/base/inputfile.h"
#include "model/gherkin/messages/astwriter.h"
#include "model/gherkin/messages/picklewriter.h"
#include "model/gherkin/parser.h"

#include <QCoreApplication>

namespace stepwright::gherkin {

using namespace Qt::StringLiterals;

namespace {

ParseOptions officialOptions(const QString &uri)
{
    return {.isMarkdown = isMarkdownFile(uri), .exactErrors = officialErrorLimit};
}

void writeSource(JsonWriter &json, const QByteArray &source, QByteArrayView uri, bool isMarkdown)
{
    json.beginObject();
    json.beginObject("source");
    json.string("data", QByteArrayView(source));
    json.string("uri", uri);
    json.string("mediaType",
                QByteArrayView(isMarkdown ? "text/x.cucumber.gherkin+markdown" : "text/x.cucumber.gherkin+plain"));
    json.endObject();
    json.endObject();
    json.endLine();
}

void writeError(JsonWriter &json, const Tree &tree, const Diagnostic &diagnostic, QByteArrayView uri)
{
    json.beginObject();
    json.beginObject("parseError");
    json.beginObject("source");
    json.string("uri", uri);
    json.beginObject("location");
    json.number("line", diagnostic.line + 1);
    if (const int column = officialColumn(tree, diagnostic))
        json.number("column", column);
    json.endObject();
    json.endObject();
    json.string("message", QByteArrayView(officialMessage(tree, diagnostic)));
    json.endObject();
    json.endObject();
    json.endLine();
}

Result<> writeAll(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) == bytes.size())
        return {};
    return failure(ErrorKind::Io, QCoreApplication::translate("GherkinMessages", "Cannot write the result."),
                   device.errorString());
}

} // namespace

QByteArray MessageWriter::write(const QByteArray &source, const QString &uri)
{
    const QByteArray uriBytes = uri.toUtf8();
    const Tree tree = parse(source, officialOptions(uri));
    JsonWriter json;
    if (m_kinds.source)
        writeSource(json, source, uriBytes, tree.isMarkdown());
    if (tree.hasSyntaxErrors()) {
        m_hasErrors = true;
        for (const Diagnostic &diagnostic : tree.diagnostics()) {
            if (m_kinds.errors && diagnostic.isOfficial)
                writeError(json, tree, diagnostic, uriBytes);
        }
        return json.json();
    }
    if (!m_kinds.ast && !m_kinds.pickles)
        return json.json();
    const NodeIds ids(tree, m_nextId);
    if (m_kinds.ast)
        AstWriter(tree, ids, json).write(uriBytes);
    if (m_kinds.pickles)
        PickleWriter(compilePickles(tree), ids, m_nextId, json).write(uriBytes);
    return json.json();
}

Result<bool> writeMessages(const QStringList &files, MessageKinds kinds, QIODevice &device)
{
    MessageWriter writer(kinds);
    for (const QString &file : files) {
        const Result<QByteArray> source = readInputFile(file);
        if (!source)
            return failure(source.error());
        if (const Result<> written = writeAll(device, writer.write(*source, file)); !written)
            return failure(written.error());
    }
    return !writer.hasErrors();
}

Result<bool> writeTokens(const QStringList &files, QIODevice &device)
{
    bool areValid = true;
    for (const QString &file : files) {
        const Result<QByteArray> source = readInputFile(file);
        if (!source)
            return failure(source.error());
        const Tree tree = parse(*source, officialOptions(file));
        areValid &= !tree.hasSyntaxErrors();
        if (const Result<> written = writeAll(device, tokens(tree)); !written)
            return failure(written.error());
    }
    return areValid;
}

} // namespace stepwright::gherkin
