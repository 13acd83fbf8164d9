#include "app/sync/connecting/signindialog.h"

#include "app/sync/connecting/secrettokenfield.h"
#include "app/sync/connecting/signinform.h"
#include "app/sync/platformconnection.h"
#include "model/sync/client/transport/certificates.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(PlatformConnection &connection, QWidget *parent)
    : QDialog(parent), m_connection(connection), m_form(new SignInForm(this)),
      m_secretToken(new SecretTokenField(connection.hasSecretToken(), this))
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign In"));
    setAttribute(Qt::WA_DeleteOnClose);
    const sync::Binding binding = connection.binding().value_or(sync::Binding());
    auto *about = new QLabel(tr("\"%1\" on %2").arg(binding.projectName, binding.address), this);
    about->setWordWrap(true);
    m_form->setAccount(binding.account);
    m_form->setPlace(connection.credentialPlace());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_button = buttons->addButton(tr("&Sign In"), QDialogButtonBox::ActionRole);
    m_button->setObjectName(u"signIn"_s);
    m_button->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(about);
    layout->addWidget(m_form);
    layout->addWidget(m_secretToken);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(520, sizeHint().height());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_button, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(m_form, &SignInForm::completeChanged, this, &SignInDialog::update);
    connect(m_form, &SignInForm::busyChanged, this, &SignInDialog::update);
    connect(m_form, &SignInForm::signedIn, this, [this](sync::Credentials credentials) {
        const QString token = m_secretToken->text();
        if (const auto &known = m_connection.binding(); known && !token.isEmpty())
            credentials.secretTokens.insert(known->projectId, token);
        m_connection.signIn(credentials, m_form->place());
        accept();
    });
    connect(&connection, &PlatformConnection::stateChanged, this, [this] {
        if (!m_connection.binding())
            reject();
    });
    update();
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::update()
{
    m_button->setEnabled(m_form->isComplete() && !m_form->isBusy());
}

void SignInDialog::signIn()
{
    const auto &binding = m_connection.binding();
    if (!binding || !m_secretToken->validate())
        return;
    const auto connection = sync::Connection::fromText(binding->address);
    const auto authorities = sync::readAuthorities(binding->authorityFile);
    if (!connection || !authorities)
        return; // then there would be no engine, and nothing to sign in for
    m_link = m_connection.makeLink({*connection, {}, *authorities});
    m_form->signIn(*m_link);
}

void SignInDialog::reject()
{
    m_form->cancel();
    QDialog::reject();
}

} // namespace stepwright
