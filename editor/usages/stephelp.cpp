#include "editor/usages/stephelp.h"

#include "editor/text/gherkinedit.h"
#include "model/completion/search/stepusage.h"
#include "model/definitions/stepsasrun.h"

#include <QMouseEvent>

namespace stepwright {

using namespace Qt::StringLiterals;
using completion::UsedText;

namespace {

constexpr qsizetype mostFeatures = 5;
constexpr qsizetype mostValues = 6;

QString listed(const QList<UsedText> &texts, qsizetype most)
{
    QStringList shown;
    for (const UsedText &each : texts.first(qMin(texts.size(), most)))
        shown.append(each.uses > 1 ? StepHelp::tr("%1 (%2)").arg(each.text, QString::number(each.uses)) : each.text);
    if (texts.size() > most)
        shown.append(u"…"_s);
    return shown.join(u", "_s);
}

} // namespace

StepHelp::StepHelp(GherkinEdit *edit) : QObject(edit), m_edit(edit)
{
    m_edit->addPart(this);
    m_edit->viewport()->installEventFilter(this);
}

QString StepHelp::stepAt(int blockNumber) const
{
    const gherkin::Tree &tree = m_edit->tree();
    const auto line = quint32(blockNumber);
    if (blockNumber < 0 || line >= tree.lineCount() || tree.lines()[line].kind != gherkin::LineKind::Step)
        return {};
    return gherkin::Step(&tree.data(), line).text().toString();
}

std::vector<quint32> StepHelp::definitionsAt(int blockNumber) const
{
    if (!m_definitions || blockNumber < 0)
        return {};
    return definitions::definitionsAt(m_edit->tree(), quint32(blockNumber), *m_definitions);
}

// Where the code is; nothing where no code is known.
QString StepHelp::definitionHelpAt(int blockNumber) const
{
    if (!m_definitions || m_definitions->isEmpty())
        return {};
    QStringList places;
    const std::vector<quint32> all = definitionsAt(blockNumber);
    for (const quint32 definition : all) {
        if (!m_definitions->definitions()[definition].isActionWord())
            places.append(m_definitions->placeOf(definition));
    }
    if (all.empty())
        return tr("No step definition");
    return places.isEmpty() ? QString() : tr("Defined in %1").arg(places.join(u", "_s));
}

QString StepHelp::helpAt(int blockNumber) const
{
    const QString step = stepAt(blockNumber);
    if (step.isEmpty() || !m_index)
        return {};
    const completion::StepUsage usage = usageOf(*m_index, step);
    QStringList lines;
    if (!usage.actionWord.isEmpty())
        lines.append(tr("Action word: %1").arg(usage.actionWord));
    if (const QString definition = definitionHelpAt(blockNumber); !definition.isEmpty())
        lines.append(definition);
    if (usage.uses > 1)
        lines.append(tr("Used %n time(s): %1", nullptr, usage.uses).arg(listed(usage.features, mostFeatures)));
    else
        lines.append(tr("Used nowhere else"));
    for (qsizetype i = 0; i < usage.values.size(); ++i) {
        if (usage.values[i].size() > 1)
            lines.append(tr("Value %1: %2").arg(i + 1).arg(listed(usage.values[i], mostValues)));
    }
    return lines.join(u'\n');
}

bool StepHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return QObject::eventFilter(watched, event);
    const auto &mouse = *static_cast<QMouseEvent *>(event);
    if (mouse.button() != Qt::LeftButton || mouse.modifiers() != Qt::ControlModifier)
        return QObject::eventFilter(watched, event);
    if (const QString step = stepAt(m_edit->lineAt(int(mouse.position().y())) - 1); !step.isEmpty())
        Q_EMIT usesRequested(step);
    return QObject::eventFilter(watched, event);
}

} // namespace stepwright
