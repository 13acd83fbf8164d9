#include "app/widgets/messagebar.h"

#include "app/appearance/icons.h"
#include "app/appearance/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

QIcon severityIcon(Severity severity, const QPalette &palette)
{
    const StateColors colors = stateColors(palette);
    switch (severity) {
    case Severity::Information:
        return icon(u"information"_s, colors.information);
    case Severity::Success:
        return icon(u"done"_s, palette.color(QPalette::Accent));
    case Severity::Warning:
        return icon(u"warning"_s, colors.warning);
    case Severity::Error:
        return icon(u"error"_s, colors.error);
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_choices(new QHBoxLayout)
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *close = new QToolButton(this);
    close->setObjectName(u"messageClose"_s);
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss the message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_choices);
    layout->addWidget(close);
    hide();
}

void MessageBar::showMessage(const Message &message)
{
    m_icon->setPixmap(severityIcon(message.severity, palette()).pixmap(16, 16));
    m_text->setText(message.text);
    m_text->setToolTip(message.detail);
    setAccessibleDescription(message.text);
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Message::Choice &choice : message.choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setObjectName(u"messageChoice%1"_s.arg(m_choices->count()));
        connect(button, &QPushButton::clicked, this, [this, chosen = choice.chosen] {
            dismiss();
            chosen();
        });
        m_choices->addWidget(button);
    }
    show();
}

void MessageBar::dismiss()
{
    hide();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace stepwright
