#include "app/widgets/workbar.h"

#include "app/appearance/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    m_text->setObjectName(u"workText"_s);
    m_progress->setObjectName(u"workProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_cancel->setObjectName(u"workCancel"_s);
    m_cancel->setIcon(icon(u"close"_s));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the work"));
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        ++m_stopCount;
        Q_EMIT cancelled();
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    hide();
}

void WorkBar::begin(const QString &text, Stopping stopping)
{
    m_text->setText(text);
    m_progress->setRange(0, 0);
    m_cancel->setVisible(stopping == Stopping::Offered);
    show();
}

void WorkBar::showRemaining(const QString &text, int remaining)
{
    if (remaining == 0) {
        end();
        return;
    }
    begin(text, Stopping::Impossible);
}

void WorkBar::showRange(int minimum, int maximum)
{
    m_progress->setRange(minimum, maximum);
}

void WorkBar::showValue(int value)
{
    m_progress->setValue(value);
}

void WorkBar::end()
{
    hide();
}

} // namespace stepwright
