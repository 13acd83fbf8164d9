#include "editor/usages/stephelp.h"

#include "editor/text/gherkinedit.h"
#include "model/completion/search/stepusage.h"

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

QString StepHelp::helpAt(int blockNumber) const
{
    const QString step = stepAt(blockNumber);
    if (step.isEmpty() || !m_index)
        return {};
    const completion::StepUsage usage = usageOf(*m_index, step);
    QStringList lines;
    if (!usage.actionWord.isEmpty())
        lines.append(tr("Action word: %1").arg(usage.actionWord));
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
