#include "model/importing/platform/projectxmlbody.h"

#include <QCoreApplication>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace stepwright::importing {

QString ProjectXmlBody::tooDeep()
{
    return QCoreApplication::translate("ProjectXml", "Blocks or values are nested deeper than %1 levels.")
        .arg(maximumDepth);
}

QString ProjectXmlBody::readText()
{
    return m_xml.readElementText();
}

void ProjectXmlBody::skipUnknown()
{
    m_problems.append(
        {m_xml.lineNumber(),
         QCoreApplication::translate("ProjectXml", "<%1> is not known here and was left out.").arg(m_xml.name())});
    m_xml.skipCurrentElement();
}

project::Body ProjectXmlBody::readBody()
{
    project::Body body;
    const auto leave = qScopeGuard([this] { --m_depth; });
    if (++m_depth > maximumDepth) {
        m_xml.raiseError(tooDeep());
        return body;
    }
    while (m_xml.readNextStartElement()) {
        if (std::optional<project::Statement> statement = readStatement())
            body.push_back(*std::move(statement));
    }
    return body;
}

std::optional<project::Statement> ProjectXmlBody::readStatement()
{
    const QString name = m_xml.name();
    if (name == "call"_L1)
        return project::Statement{readCall()};
    if (name == "assign"_L1)
        return project::Statement{readAssign()};
    if (name == "if"_L1)
        return project::Statement{readIf()};
    if (name == "while"_L1)
        return project::Statement{readWhile()};
    if (name == "step"_L1) {
        std::optional<project::Step> step = readStep();
        return step ? std::optional(project::Statement{*std::move(step)}) : std::nullopt;
    }
    skipUnknown();
    return {};
}

project::Call ProjectXmlBody::readCall()
{
    project::Call call;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "actionword"_L1)
            call.actionWord = readText();
        else if (m_xml.name() == "annotation"_L1)
            call.annotation = readText().trimmed().toLower();
        else if (m_xml.name() == "arguments"_L1)
            call.arguments = readArguments();
        else
            m_xml.skipCurrentElement();
    }
    return call;
}

QList<project::Argument> ProjectXmlBody::readArguments()
{
    QList<project::Argument> arguments;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != "argument"_L1) {
            m_xml.skipCurrentElement();
            continue;
        }
        project::Argument argument;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "name"_L1)
                argument.name = readText();
            else if (m_xml.name() == "value"_L1)
                argument.value = valueOrNull();
            else
                m_xml.skipCurrentElement();
        }
        arguments.append(argument);
    }
    return arguments;
}

std::optional<project::Step> ProjectXmlBody::readStep()
{
    std::optional<project::Step> step;
    while (m_xml.readNextStartElement()) {
        const bool isAction = m_xml.name() == "action"_L1;
        if (step || (!isAction && m_xml.name() != "result"_L1)) {
            m_xml.skipCurrentElement();
            continue;
        }
        step = project::Step{isAction ? project::Step::Kind::Action : project::Step::Kind::Result, valueOrNull()};
    }
    return step;
}

project::Assign ProjectXmlBody::readAssign()
{
    project::Assign assign;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "to"_L1)
            assign.target = valueOrNull();
        else if (m_xml.name() == "value"_L1)
            assign.value = valueOrNull();
        else
            m_xml.skipCurrentElement();
    }
    return assign;
}

project::If ProjectXmlBody::readIf()
{
    project::If choice;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "condition"_L1)
            choice.condition = valueOrNull();
        else if (m_xml.name() == "then"_L1)
            choice.then = readBody();
        else if (m_xml.name() == "else"_L1)
            choice.otherwise = readBody();
        else
            m_xml.skipCurrentElement();
    }
    return choice;
}

project::While ProjectXmlBody::readWhile()
{
    project::While loop;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "condition"_L1)
            loop.condition = valueOrNull();
        else if (m_xml.name() == "body"_L1)
            loop.body = readBody();
        else
            m_xml.skipCurrentElement();
    }
    return loop;
}

} // namespace stepwright::importing
