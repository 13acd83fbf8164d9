#pragma once

#include "app/sync/connecting/connectpages.h"

#include <QWizard>

namespace stepwright {

/// Asks for all that connects the open project with a platform: address, account, project.
class ConnectWizard : public QWizard
{
    Q_OBJECT

public:
    /// connection: must outlive the wizard.
    ConnectWizard(PlatformConnection &connection, QWidget *parent);
    ~ConnectWizard() override;

    [[nodiscard]] const PlatformChoice &choice() const { return m_draft.choice; }

private:
    ConnectDraft m_draft;
    SignInPage *m_signIn;
};

} // namespace stepwright
