#pragma once

#include "app/sync/credentialplaces.h"
#include "app/sync/platformlink.h"

#include <QDialog>

class QPushButton;

namespace stepwright {

class PlatformConnection;
class SecretTokenField;
class SignInForm;

/// Signs in anew to the platform of the open project.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// connection: has a binding; must outlive the dialog.
    SignInDialog(PlatformConnection &connection, QWidget *parent);
    ~SignInDialog() override;

    void reject() override;

private:
    void signIn();
    void update();

    PlatformConnection &m_connection;
    std::unique_ptr<PlatformLink> m_link;
    SignInForm *m_form;
    SecretTokenField *m_secretToken;
    QPushButton *m_button = nullptr;
};

} // namespace stepwright
