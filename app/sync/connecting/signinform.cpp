#include "app/sync/connecting/signinform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent), m_byPassword(new QRadioButton(tr("&E-mail address and password"), this)),
      m_byToken(new QRadioButton(tr("&Access token (after signing in with Google or GitHub)"), this)),
      m_placeMeaning(new QLabel(this)), m_error(new QLabel(this)), m_busy(new QProgressBar(this))
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_byPassword->setObjectName(u"signInByPassword"_s);
    m_byToken->setObjectName(u"signInByToken"_s);
    m_byPassword->setChecked(true);
    m_form->addRow(m_byPassword);
    addPasswordFields(m_form);
    m_form->addRow(m_byToken);
    addTokenFields(m_form);
    addPlace(m_form);
    m_error->setObjectName(u"signInError"_s);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->hide();
    m_form->addRow(m_error);
    m_busy->setObjectName(u"signInBusy"_s);
    m_busy->setAccessibleName(tr("Signing in"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    m_form->addRow(m_busy);
    connect(m_byPassword, &QRadioButton::toggled, this, &SignInForm::showWay);
    setFocusProxy(m_email);
    showWay();
    showPlace();
}

QLineEdit *SignInForm::addField(QFormLayout *fields, const QString &name, const QString &label,
                                const QString &accessibleName)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    fields->addRow(label, field);
    m_fields.append(field);
    connect(field, &QLineEdit::textChanged, this, [this] {
        m_error->hide();
        Q_EMIT completeChanged();
    });
    return field;
}

void SignInForm::addPasswordFields(QFormLayout *fields)
{
    m_email = addField(fields, u"signInEmail"_s, tr("E-&mail address:"), tr("E-mail address"));
    m_password = addField(fields, u"signInPassword"_s, tr("&Password:"), tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
}

void SignInForm::addTokenFields(QFormLayout *fields)
{
    m_token = addField(fields, u"signInToken"_s, tr("access-&token:"), tr("Access token"));
    m_client = addField(fields, u"signInClient"_s, tr("c&lient:"), tr("Client"));
    m_uid = addField(fields, u"signInUid"_s, tr("&uid:"), tr("uid: the e-mail address of the account"));
    m_token->setEchoMode(QLineEdit::Password);
    for (QLineEdit *field : {m_token, m_client, m_uid})
        field->setPlaceholderText(tr("from your profile page on the platform"));
}

void SignInForm::addPlace(QFormLayout *fields)
{
    m_place = new QComboBox(this);
    m_place->setObjectName(u"credentialPlace"_s);
    m_place->setAccessibleName(tr("Keep the credentials"));
    m_place->addItems({tr("in the keyring of the desktop"), tr("nowhere: ask me each time"), tr("in a file")});
    fields->addRow(tr("&Keep them:"), m_place);
    m_placeMeaning->setObjectName(u"credentialPlaceMeaning"_s);
    m_placeMeaning->setWordWrap(true);
    m_placeMeaning->setForegroundRole(QPalette::PlaceholderText);
    fields->addRow(QString(), m_placeMeaning);
    connect(m_place, &QComboBox::currentIndexChanged, this, &SignInForm::showPlace);
}

void SignInForm::showWay()
{
    const bool byPassword = m_byPassword->isChecked();
    for (QLineEdit *field : std::as_const(m_fields))
        m_form->setRowVisible(field, (field == m_email || field == m_password) == byPassword);
    m_error->hide();
    Q_EMIT completeChanged();
}

void SignInForm::showPlace()
{
    switch (place()) {
    case CredentialPlace::Keyring:
        m_placeMeaning->setText(tr("Encrypted by the desktop; any program you run may ask the keyring for them. "
                                   "Without a keyring you are asked each time."));
        break;
    case CredentialPlace::Memory:
        m_placeMeaning->setText(tr("They are forgotten when Stepwright ends. The safest, and the least convenient."));
        break;
    case CredentialPlace::File:
        m_placeMeaning->setText(tr("Not encrypted, in a file that only you may read: whoever gets at your disk or a "
                                   "copy of it can use them."));
        break;
    }
}

void SignInForm::setAccount(const QString &email)
{
    m_email->setText(email);
    m_uid->setText(email);
    if (!email.isEmpty())
        m_password->setFocus();
}

void SignInForm::setPlace(CredentialPlace place)
{
    m_place->setCurrentIndex(int(place));
}

CredentialPlace SignInForm::place() const
{
    return CredentialPlace(m_place->currentIndex());
}

QString SignInForm::placeText() const
{
    return m_place->currentText();
}

bool SignInForm::isComplete() const
{
    const auto isFilled = [](const QLineEdit *field) { return !field->text().trimmed().isEmpty(); };
    return m_byPassword->isChecked() ? isFilled(m_email) && isFilled(m_password)
                                     : isFilled(m_token) && isFilled(m_client) && isFilled(m_uid);
}

void SignInForm::setLink(PlatformLink *link)
{
    m_link = link;
    for (QLineEdit *field : std::as_const(m_fields))
        field->setEnabled(!link);
    for (QWidget *each :
         {static_cast<QWidget *>(m_byPassword), static_cast<QWidget *>(m_byToken), static_cast<QWidget *>(m_place)})
        each->setEnabled(!link);
    m_busy->setVisible(link != nullptr);
    Q_EMIT busyChanged();
}

void SignInForm::fail(const QString &sentence)
{
    setLink(nullptr);
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    (m_byPassword->isChecked() ? m_password : m_token)->setFocus();
}

void SignInForm::signIn(PlatformLink &link)
{
    m_error->hide();
    ++m_number;
    if (!m_byPassword->isChecked()) {
        const auto credentials = Credentials::fromTexts(m_token->text(), m_client->text(), m_uid->text());
        if (!credentials) {
            fail(credentials.error().message);
            return;
        }
        setLink(&link);
        link.queue().setCredentials(*credentials);
        listProjects(*credentials);
        return;
    }
    setLink(&link);
    link.client()
        .signIn(m_email->text().trimmed(), m_password->text())
        .then(this, [this, number = m_number](const Answered<Credentials> &credentials) {
            if (number != m_number)
                return;
            if (credentials)
                listProjects(*credentials);
            else if (credentials.error().outcome == Outcome::SignInNeeded)
                fail(tr("The platform does not know this e-mail address with this password."));
            else
                fail(credentials.error().message);
        });
}

void SignInForm::listProjects(const Credentials &credentials)
{
    m_link->client().projects.list().then(
        this, [this, number = m_number, credentials](const Answered<wire::Listing<wire::Project>> &projects) {
            if (number != m_number)
                return;
            if (!projects) {
                fail(projects.error().outcome == Outcome::SignInNeeded
                         ? tr("The platform does not take these credentials. Copy them anew from your profile page.")
                         : projects.error().message);
                return;
            }
            setLink(nullptr);
            m_password->clear();
            Q_EMIT signedIn(credentials, projects->items);
        });
}

void SignInForm::cancel()
{
    ++m_number;
    if (!m_link)
        return;
    m_link->queue().cancelAll();
    fail({});
}

} // namespace stepwright
