#pragma once

#include "model/importing/platform/xmlstream.h"
#include "model/project/definition.h"

#include <QList>

#include <optional>

namespace stepwright::importing {

/// Something in a project document that was left out.
struct XmlProblem
{
    qint64 line = 0; ///< 1-based
    QString message; ///< translated

    bool operator==(const XmlProblem &) const = default;
};

/// Reads bodies and values of a project document from a stream that stands on their element. After each call the stream
/// stands on that element's end. Element names this does not know are left out and become problems; blocks nested
/// deeper than `maximumDepth` are an error of the stream.
class ProjectXmlBody
{
public:
    static constexpr int maximumDepth = 200;

    ProjectXmlBody(XmlStream &xml, QList<XmlProblem> &problems) : m_xml(xml), m_problems(problems) {}

    /// The statements inside the current element.
    [[nodiscard]] project::Body readBody();

    /// The first value inside the current element (`<value>`, `<default_value>`…); its text where it holds no element.
    [[nodiscard]] std::optional<project::Expression> readValue();

    /// All `<argument>` children of the current element.
    [[nodiscard]] QList<project::Argument> readArguments();

private:
    [[nodiscard]] std::optional<project::Statement> readStatement();
    [[nodiscard]] project::Call readCall();
    [[nodiscard]] std::optional<project::Step> readStep();
    [[nodiscard]] project::Assign readAssign();
    [[nodiscard]] project::If readIf();
    [[nodiscard]] project::While readWhile();
    [[nodiscard]] std::optional<project::Expression> readExpression();
    void readParts(project::Expression &expression);
    void readOperation(project::Expression &expression);
    void readSymbol(project::Expression &expression);
    void readField(project::Expression &expression);
    void readDictionary(project::Expression &expression);
    [[nodiscard]] project::Expression valueOrNull();
    [[nodiscard]] QString readText();
    void skipUnknown();
    [[nodiscard]] static QString tooDeep();

    XmlStream &m_xml;
    QList<XmlProblem> &m_problems;
    int m_depth = 0;
};

} // namespace stepwright::importing
