#pragma once

#include "app/sync/platformconnection.h"

#include <QWizardPage>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace stepwright {

class SecretTokenField;
class SignInForm;

/// What the pages of the wizard find out, one after the other.
struct ConnectDraft
{
    std::optional<sync::Connection> connection;
    QList<QSslCertificate> authorities;
    QList<sync::wire::Project> projects;
    QString placeText; ///< where the credentials will be kept, in words
    PlatformChoice choice;
};

/// Where the platform is.
class AddressPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit AddressPage(ConnectDraft &draft);

    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void chooseAuthority();

    ConnectDraft &m_draft;
    QLineEdit *m_address;
    QLineEdit *m_authority;
    QLabel *m_error;
};

/// Who the user is there.
class SignInPage : public QWizardPage
{
    Q_OBJECT

public:
    SignInPage(ConnectDraft &draft, PlatformConnection &connection);

    /// Breaks off what is being asked.
    void cancel();

    void initializePage() override;
    void cleanupPage() override;
    [[nodiscard]] bool isComplete() const override;
    /// False while it asks; then the wizard goes on by itself.
    [[nodiscard]] bool validatePage() override;

private:
    ConnectDraft &m_draft;
    PlatformConnection &m_connection;
    std::unique_ptr<PlatformLink> m_link;
    SignInForm *m_form;
    bool m_isSignedIn = false;
};

/// Which of the account's projects.
class ProjectPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit ProjectPage(ConnectDraft &draft);

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void showFitting(const QString &text);

    ConnectDraft &m_draft;
    QLineEdit *m_filter;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_fitting;
    QListView *m_view;
    QLabel *m_nothing;
    SecretTokenField *m_secretToken;
};

/// What was chosen, and what happens next.
class SummaryPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit SummaryPage(ConnectDraft &draft);

    void initializePage() override;
    [[nodiscard]] bool validatePage() override;

private:
    ConnectDraft &m_draft;
    QLabel *m_summary;
    QCheckBox *m_rehearses;
};

} // namespace stepwright
