#include "app/sync/connecting/connectwizard.h"

namespace stepwright {

using namespace Qt::StringLiterals;

ConnectWizard::ConnectWizard(PlatformConnection &connection, QWidget *parent)
    : QWizard(parent), m_signIn(new SignInPage(m_draft, connection))
{
    setObjectName(u"connectWizard"_s);
    setWindowTitle(tr("Connect with a Platform"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setButtonText(QWizard::FinishButton, tr("&Connect"));
    addPage(new AddressPage(m_draft));
    addPage(m_signIn);
    addPage(new ProjectPage(m_draft));
    addPage(new SummaryPage(m_draft));
    resize(620, 480);
    // The page before gives the focus to whatever stands first on the next one when it goes.
    connect(
        this, &QWizard::currentIdChanged, this,
        [this] {
            if (currentPage() && currentPage()->focusProxy())
                currentPage()->setFocus();
        },
        Qt::QueuedConnection);
    connect(&connection, &PlatformConnection::stateChanged, this, [this, &connection] {
        if (isVisible() && connection.state() != PlatformState::NotConnected)
            reject(); // the project was closed
    });
}

ConnectWizard::~ConnectWizard()
{
    m_signIn->cancel(); // while all of the wizard is still there
}

} // namespace stepwright
