#include "editor/completion/previewpane.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScreen>

namespace stepwright {

using namespace Qt::StringLiterals;
using completion::ProposalKind;

namespace {

constexpr int paneWidth = 320;
constexpr int margin = 12;
constexpr int spacing = 8;
constexpr int gap = 4; // to the list
constexpr qsizetype mostFeatures = 5;

QLabel *makeLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PreviewPane::PreviewPane(QWidget *editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint), m_step(makeLabel(this, u"previewStep"_s)),
      m_uses(makeLabel(this, u"previewUses"_s)), m_features(makeLabel(this, u"previewFeatures"_s)),
      m_table(makeLabel(this, u"previewTable"_s))
{
    setObjectName(u"completionPreview"_s);
    setAccessibleName(tr("About the proposal"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setAutoFillBackground(true);
    setFrameShape(QFrame::Box);
    setFixedWidth(paneWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    for (QLabel *label : {m_step, m_uses, m_features, m_table})
        layout->addWidget(label);
}

void PreviewPane::setTexts(const completion::StepPreview &preview)
{
    m_step->setText(preview.step.text);
    QStringList facts;
    if (preview.step.kind == ProposalKind::ActionWord)
        facts.append(tr("Action word of the project, not used so far"));
    else
        facts.append(tr("Used %n time(s)", nullptr, preview.step.uses));
    if (preview.likeUses > preview.step.uses)
        facts.append(tr("%n time(s) with any values", nullptr, preview.likeUses));
    if (!preview.mediaType.isEmpty())
        facts.append(tr("With a doc string: %1").arg(preview.mediaType));
    m_uses->setText(facts.join(u'\n'));
    QStringList names;
    for (const completion::UsedText &feature : preview.features.first(qMin(preview.features.size(), mostFeatures)))
        names.append(u"• "_s + (feature.uses > 1
                                    ? tr("%1 (%2)").arg(feature.text, QLocale().toString(feature.uses) + u'×')
                                    : feature.text));
    if (preview.features.size() > mostFeatures)
        names.append(tr("… and %n more feature(s)", nullptr, int(preview.features.size() - mostFeatures)));
    m_features->setText(names.join(u'\n'));
    m_features->setVisible(!names.isEmpty());
    m_table->setText(preview.header);
    m_table->setVisible(!preview.header.isEmpty());
}

// Right of the list; where the screen has no room there left of it, below or above it.
QPoint PreviewPane::placeBeside(const QRect &list, int height, const QRect &screen)
{
    const int y = qMax(screen.top(), qMin(list.top(), screen.bottom() - height));
    if (list.right() + gap + paneWidth <= screen.right())
        return {list.right() + 1 + gap, y};
    if (list.left() - gap - paneWidth >= screen.left())
        return {list.left() - gap - paneWidth, y};
    const int x = qBound(screen.left(), list.left(), screen.right() - paneWidth);
    const int below = list.bottom() + 1 + gap;
    return {x, below + height <= screen.bottom() ? below : list.top() - gap - height};
}

void PreviewPane::showBeside(const QRect &list, const completion::StepPreview &preview, const EditorColors &colors)
{
    setTexts(preview);
    QPalette palette = colors.palette;
    palette.setColor(QPalette::Window, colors.palette.color(QPalette::Base));
    palette.setColor(QPalette::WindowText, colors.popupBorder); // of the frame
    setPalette(palette);
    palette.setColor(QPalette::WindowText, colors.palette.color(QPalette::Text));
    m_step->setPalette(palette);
    m_table->setPalette(palette);
    QPalette quiet = palette;
    quiet.setColor(QPalette::WindowText, colors.lineNumber);
    m_uses->setPalette(quiet);
    m_features->setPalette(quiet);
    const QFont fixed = parentWidget()->font();
    m_step->setFont(fixed);
    m_table->setFont(fixed);
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(paneWidth) : sizeHint().height();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const QPoint place = placeBeside(list, height, screen);
    setGeometry(QRect(place, QSize(paneWidth, height)));
    setVisible(screen.contains(geometry()));
}

} // namespace stepwright
