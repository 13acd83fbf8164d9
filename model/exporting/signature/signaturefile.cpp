#include "model/exporting/signature/signaturefile.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

QString textOf(const YAML::Node &node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

SignedWord wordOf(const YAML::Node &node)
{
    SignedWord word{.uid = textOf(node["uid"]), .name = textOf(node["name"]), .parameters = {}, .bodyHash = {}};
    for (const YAML::Node &parameter : node["parameters"])
        word.parameters.append(textOf(parameter["name"]));
    word.bodyHash = textOf(node["body_hash"]);
    return word;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

} // namespace

Result<QList<SignedLibrary>> readSignature(const QByteArray &yaml)
{
    try {
        QList<SignedLibrary> libraries(1);
        const YAML::Node list = YAML::Load(yaml.toStdString());
        if (!list.IsSequence() && !list.IsNull())
            return failure(ErrorKind::Invalid, translated(QT_TRANSLATE_NOOP(
                                                   "Exporters", "The signature file is no list of action words.")));
        for (const YAML::Node &node : list) {
            if (!node.IsMap() || !node["name"])
                return failure(
                    ErrorKind::Invalid,
                    translated(QT_TRANSLATE_NOOP("Exporters", "Line %1 of the signature file is no action word."))
                        .arg(node.Mark().line + 1));
            if (textOf(node["type"]) != "library"_L1) {
                libraries.front().words.append(wordOf(node));
                continue;
            }
            SignedLibrary library{.name = textOf(node["name"]), .words = {}};
            for (const YAML::Node &word : node["actionwords"])
                library.words.append(wordOf(word));
            libraries.append(library);
        }
        return libraries;
    } catch (const YAML::Exception &problem) {
        return failure(ErrorKind::Invalid,
                       translated(QT_TRANSLATE_NOOP("Exporters", "Line %1 of the signature file cannot be read: %2"))
                           .arg(problem.mark.line + 1)
                           .arg(QString::fromStdString(problem.msg)));
    }
}

} // namespace stepwright::exporting
