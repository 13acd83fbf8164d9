#include "app/sync/connecting/secrettokenfield.h"

#include "model/sync/endpoints/publication.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace stepwright {

using namespace Qt::StringLiterals;

SecretTokenField::SecretTokenField(bool isKnown, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_hint(new QLabel(this))
{
    m_edit->setObjectName(u"platformSecretToken"_s);
    m_edit->setPlaceholderText(isKnown ? tr("as before") : tr("optional"));
    m_hint->setObjectName(u"platformSecretTokenHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setText(tr("From the project's settings on the platform. With it the examples of all scenarios come in one "
                       "piece instead of one by one."));
    m_edit->setAccessibleDescription(m_hint->text());
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Secret &token:"), m_edit);
    form->addRow(QString(), m_hint);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    setFocusProxy(m_edit);
}

QString SecretTokenField::text() const
{
    return m_edit->text().simplified().remove(u' ');
}

bool SecretTokenField::validate()
{
    if (text().isEmpty() || sync::Publication::isToken(text()))
        return true;
    m_hint->setText(tr("A secret token has digits only. Copy it from the project's settings, or leave this empty."));
    m_hint->setForegroundRole(QPalette::WindowText);
    m_edit->setFocus();
    m_edit->selectAll();
    return false;
}

} // namespace stepwright
