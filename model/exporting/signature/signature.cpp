#include "model/exporting/signature/signature.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

QString entries(const QList<ActionWordDocument> &words, const StepText &steps, int depth)
{
    const QString margin(depth * 2, u' ');
    const int indent = depth * 2 + 2;
    QString yaml;
    for (const ActionWordDocument &word : words) {
        yaml += margin % u"- name: " % yamlScalar(word.name, indent) % u'\n';
        yaml += margin % u"  uid:" % (word.uid.isEmpty() ? QString() : QString(u' ' % yamlScalar(word.uid, indent))) %
                u'\n';
        yaml += margin % (word.definition.parameters.isEmpty() ? u"  parameters: []\n" : u"  parameters:\n");
        for (const Parameter &parameter : word.definition.parameters)
            yaml += margin % u"  - name: " % yamlScalar(parameter.name, indent + 2) % u'\n';
        yaml += margin % u"  body_hash: " % yamlScalar(bodyHash(word.definition.body, steps), indent) % u'\n';
    }
    return yaml;
}

} // namespace

QString signatureYaml(const ProjectDocument &document, const StepText &steps)
{
    QString yaml = u"---\n"_s;
    if (document.actionWords.isEmpty() && document.libraries.isEmpty())
        return u"--- []\n"_s;
    yaml += entries(document.actionWords, steps, 0);
    for (const LibraryDocument &library : document.libraries) {
        yaml += u"- name: " % yamlScalar(library.name, 2) % u"\n  type: library\n";
        yaml += library.actionWords.isEmpty() ? u"  actionwords: []\n"_s
                                              : QString(u"  actionwords:\n" % entries(library.actionWords, steps, 1));
    }
    return yaml;
}

} // namespace stepwright::exporting
