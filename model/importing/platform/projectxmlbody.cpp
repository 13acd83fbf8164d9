#include "model/importing/platform/projectxmlbody.h"

#include <QCoreApplication>
#include <QScopeGuard>

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
        {m_xml.lineNumber(), QCoreApplication::translate("ProjectXml", "<%1> is not known here and was left out.")
                                 .arg(QString::fromUtf8(m_xml.name()))});
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
    const QByteArrayView name = m_xml.name();
    if (name == "call")
        return project::Statement{readCall()};
    if (name == "assign")
        return project::Statement{readAssign()};
    if (name == "if")
        return project::Statement{readIf()};
    if (name == "while")
        return project::Statement{readWhile()};
    if (name == "step") {
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
        if (m_xml.name() == "actionword")
            call.actionWord = m_xml.readRecurringText();
        else if (m_xml.name() == "annotation")
            call.annotation = m_xml.readRecurringText().trimmed().toLower();
        else if (m_xml.name() == "arguments")
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
        if (m_xml.name() != "argument") {
            m_xml.skipCurrentElement();
            continue;
        }
        project::Argument argument;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "name")
                argument.name = m_xml.readRecurringText();
            else if (m_xml.name() == "value")
                argument.value = valueOrNull();
            else
                m_xml.skipCurrentElement();
        }
        arguments.append(std::move(argument));
    }
    return arguments;
}

std::optional<project::Step> ProjectXmlBody::readStep()
{
    std::optional<project::Step> step;
    while (m_xml.readNextStartElement()) {
        const bool isAction = m_xml.name() == "action";
        if (step || (!isAction && m_xml.name() != "result")) {
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
        if (m_xml.name() == "to")
            assign.target = valueOrNull();
        else if (m_xml.name() == "value")
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
        if (m_xml.name() == "condition")
            choice.condition = valueOrNull();
        else if (m_xml.name() == "then")
            choice.then = readBody();
        else if (m_xml.name() == "else")
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
        if (m_xml.name() == "condition")
            loop.condition = valueOrNull();
        else if (m_xml.name() == "body")
            loop.body = readBody();
        else
            m_xml.skipCurrentElement();
    }
    return loop;
}

} // namespace stepwright::importing
