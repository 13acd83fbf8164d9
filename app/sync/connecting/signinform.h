#pragma once

#include "app/sync/credentialplaces.h"
#include "app/sync/platformlink.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QRadioButton;

namespace stepwright {

/// Signs in to a platform: by e-mail address and password, or with what was pasted from the profile page; and asks
/// where the credentials are to be kept. The password is kept nowhere.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(QWidget *parent = nullptr);

    void setAccount(const QString &email);
    void setPlace(CredentialPlace place);
    [[nodiscard]] CredentialPlace place() const;
    [[nodiscard]] QString placeText() const;

    /// Whether all fields that count are filled in.
    [[nodiscard]] bool isComplete() const;

    /// Signs in and asks for the projects of the account; answers with signedIn, or shows in place what went wrong.
    /// link: must outlive the answer, or be broken off with cancel.
    void signIn(PlatformLink &link);
    [[nodiscard]] bool isBusy() const { return m_link != nullptr; }

    /// Breaks off; there is no answer then.
    void cancel();

Q_SIGNALS:
    void completeChanged();
    void busyChanged();
    void signedIn(const stepwright::sync::Credentials &credentials,
                  const QList<stepwright::sync::wire::Project> &projects);

private:
    void addPasswordFields(QFormLayout *fields);
    void addTokenFields(QFormLayout *fields);
    void addPlace(QFormLayout *fields);
    QLineEdit *addField(QFormLayout *fields, const QString &name, const QString &label, const QString &accessibleName);
    void showWay();
    void showPlace();
    void setLink(PlatformLink *link);
    void fail(const QString &sentence);
    void listProjects(const sync::Credentials &credentials);

    QRadioButton *m_byPassword;
    QRadioButton *m_byToken;
    QList<QLineEdit *> m_fields;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_token = nullptr;
    QLineEdit *m_client = nullptr;
    QLineEdit *m_uid = nullptr;
    QFormLayout *m_form = nullptr;
    QComboBox *m_place = nullptr;
    QLabel *m_placeMeaning;
    QLabel *m_error;
    QProgressBar *m_busy;
    PlatformLink *m_link = nullptr; ///< while it asks
    quint64 m_number = 0;           ///< of the attempt: answers to an older one are not taken
};

} // namespace stepwright
