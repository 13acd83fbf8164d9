#include "app/sync/conflicts/conflictdialog.h"

#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

ConflictDialog::ConflictDialog(ConflictSession &session, QWidget *parent)
    : QDialog(parent), m_view(new ConflictView(session, this))
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Conflicts with the Platform"));
    resize(1120, 720);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view, &ConflictView::closeRequested, this, &QDialog::reject);
    connect(m_view, &ConflictView::applyRequested, this, [this](const sync::Resolution &resolution) {
        const sync::Resolution decided = resolution; // it may be replaced by what it leads to
        accept();
        Q_EMIT applyRequested(decided);
    });
}

} // namespace stepwright
