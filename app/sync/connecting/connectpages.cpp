#include "app/sync/connecting/connectpages.h"

#include "app/sync/connecting/secrettokenfield.h"
#include "app/sync/connecting/signinform.h"
#include "model/sync/client/transport/certificates.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QWizard>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

constexpr auto usualAddress = "https://studio.cucumberstudio.com"_L1;
constexpr int projectRole = Qt::UserRole; // its place in the draft

QLabel *quietLabel(QWidget *parent, const QString &name, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

AddressPage::AddressPage(ConnectDraft &draft)
    : m_draft(draft), m_address(new QLineEdit(usualAddress, this)), m_authority(new QLineEdit(this)),
      m_error(new QLabel(this))
{
    setTitle(tr("Where is the platform?"));
    setSubTitle(tr("The hosted platform, or a server of your own."));
    m_address->setObjectName(u"platformAddress"_s);
    m_address->setAccessibleName(tr("Address of the platform"));
    m_authority->setObjectName(u"platformAuthority"_s);
    m_authority->setAccessibleName(tr("Certificate file of your own authority"));
    m_authority->setPlaceholderText(tr("only for servers whose certificate the system does not know"));
    auto *browse = new QPushButton(tr("&Choose…"), this);
    browse->setObjectName(u"choosePlatformAuthority"_s);
    browse->setAccessibleName(tr("Choose a certificate file"));
    auto *authorityRow = new QHBoxLayout;
    authorityRow->addWidget(m_authority, 1);
    authorityRow->addWidget(browse);
    m_error->setObjectName(u"platformAddressError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("Certi&ficate:"), authorityRow);
    form->labelForField(authorityRow)->setObjectName(u"platformAuthorityLabel"_s);
    static_cast<QLabel *>(form->labelForField(authorityRow))->setBuddy(m_authority);
    form->addRow(m_error);
    for (QLineEdit *field : {m_address, m_authority}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_error->hide();
            Q_EMIT completeChanged();
        });
    }
    connect(browse, &QPushButton::clicked, this, &AddressPage::chooseAuthority);
}

void AddressPage::chooseAuthority()
{
    auto *dialog = new QFileDialog(this, tr("Choose a certificate file"), QString(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_authority, &QLineEdit::setText);
    dialog->open();
}

bool AddressPage::isComplete() const
{
    return !m_address->text().trimmed().isEmpty();
}

bool AddressPage::validatePage()
{
    const auto connection = Connection::fromText(m_address->text().trimmed());
    const auto authorities = sync::readAuthorities(m_authority->text().trimmed());
    if (!connection || !authorities) {
        m_error->setText((connection ? authorities.error() : connection.error()).message);
        m_error->show();
        (connection ? m_authority : m_address)->setFocus();
        return false;
    }
    m_draft.connection = *connection;
    m_draft.authorities = *authorities;
    m_draft.choice.binding.address = connection->text();
    m_draft.choice.binding.authorityFile = m_authority->text().trimmed();
    return true;
}

SignInPage::SignInPage(ConnectDraft &draft, PlatformConnection &connection)
    : m_draft(draft), m_connection(connection), m_form(new SignInForm(this))
{
    setTitle(tr("Sign in"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addStretch(1);
    setFocusProxy(m_form);
    connect(m_form, &SignInForm::completeChanged, this, &QWizardPage::completeChanged);
    connect(m_form, &SignInForm::busyChanged, this, &QWizardPage::completeChanged);
    connect(m_form, &SignInForm::signedIn, this,
            [this](const Credentials &credentials, const QList<wire::Project> &projects) {
                m_draft.choice.credentials = credentials;
                m_draft.choice.binding.account = QString::fromUtf8(credentials.uid);
                m_draft.projects = projects;
                m_isSignedIn = true;
                wizard()->next();
            });
}

void SignInPage::cancel()
{
    m_form->cancel();
}

void SignInPage::initializePage()
{
    if (m_draft.connection)
        setSubTitle(tr("Your account on %1.").arg(m_draft.connection->host()));
    m_isSignedIn = false;
}

void SignInPage::cleanupPage()
{
    m_form->cancel();
}

bool SignInPage::isComplete() const
{
    return m_form->isComplete() && !m_form->isBusy();
}

bool SignInPage::validatePage()
{
    if (std::exchange(m_isSignedIn, false)) {
        m_draft.choice.place = m_form->place();
        m_draft.placeText = m_form->placeText();
        return true;
    }
    if (!m_draft.connection)
        return false; // the page before says it
    m_link = m_connection.makeLink({*m_draft.connection, {}, m_draft.authorities});
    m_form->signIn(*m_link);
    return false;
}

ProjectPage::ProjectPage(ConnectDraft &draft)
    : m_draft(draft), m_filter(new QLineEdit(this)), m_model(new QStandardItemModel(this)),
      m_fitting(new QSortFilterProxyModel(this)), m_view(new QListView(this)),
      m_nothing(quietLabel(this, u"platformProjectNothing"_s)), m_secretToken(new SecretTokenField(false, this))
{
    setTitle(tr("Which project?"));
    setSubTitle(tr("The project on the platform that this one shall be kept in step with."));
    m_filter->setObjectName(u"platformProjectFilter"_s);
    m_filter->setAccessibleName(tr("Filter projects"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_fitting->setSourceModel(m_model);
    m_fitting->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_fitting->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_fitting->setSortLocaleAware(true);
    m_view->setObjectName(u"platformProjects"_s);
    m_view->setAccessibleName(tr("Projects on the platform"));
    m_view->setModel(m_fitting);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_secretToken);
    connect(m_filter, &QLineEdit::textChanged, this, &ProjectPage::showFitting);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QWizardPage::completeChanged);
    connect(m_view, &QListView::doubleClicked, this, [this] { wizard()->next(); });
}

void ProjectPage::initializePage()
{
    m_model->clear();
    for (int place = 0; place < int(m_draft.projects.size()); ++place) {
        auto *item = new QStandardItem(m_draft.projects[place].name);
        item->setData(place, projectRole);
        item->setToolTip(m_draft.projects[place].description);
        m_model->appendRow(item);
    }
    m_fitting->sort(0);
    m_filter->clear();
    showFitting({});
    m_filter->setFocus();
}

void ProjectPage::showFitting(const QString &text)
{
    m_fitting->setFilterFixedString(text.trimmed());
    m_view->setCurrentIndex(m_fitting->rowCount() == 1 || !m_view->currentIndex().isValid() ? m_fitting->index(0, 0)
                                                                                            : m_view->currentIndex());
    m_nothing->setVisible(m_fitting->rowCount() == 0);
    m_nothing->setText(m_draft.projects.isEmpty()
                           ? tr("This account has no project. Make one on the platform, or sign in as somebody else.")
                           : tr("No project has this in its name."));
    Q_EMIT completeChanged();
}

bool ProjectPage::isComplete() const
{
    return m_view->currentIndex().isValid();
}

bool ProjectPage::validatePage()
{
    if (!m_secretToken->validate())
        return false;
    const wire::Project &project = m_draft.projects[m_view->currentIndex().data(projectRole).toInt()];
    m_draft.choice.credentials.secretTokens.clear();
    if (const QString token = m_secretToken->text(); !token.isEmpty())
        m_draft.choice.credentials.secretTokens.insert(project.id, token);
    m_draft.choice.binding.projectId = project.id;
    m_draft.choice.binding.projectName = project.name;
    return true;
}

SummaryPage::SummaryPage(ConnectDraft &draft)
    : m_draft(draft), m_summary(new QLabel(this)),
      m_rehearses(new QCheckBox(tr("&Show what a first sync would do"), this))
{
    setTitle(tr("Ready to connect"));
    setSubTitle(tr("Connecting changes nothing, neither here nor on the platform."));
    m_summary->setObjectName(u"connectSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rehearses->setObjectName(u"rehearseFirst"_s);
    m_rehearses->setChecked(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addSpacing(12);
    layout->addWidget(m_rehearses);
    layout->addStretch(1);
}

void SummaryPage::initializePage()
{
    const Binding &binding = m_draft.choice.binding;
    QStringList lines{tr("Project: %1").arg(binding.projectName), tr("Platform: %1").arg(binding.address),
                      tr("Account: %1").arg(binding.account), tr("Credentials: %1").arg(m_draft.placeText)};
    if (!binding.authorityFile.isEmpty())
        lines.append(tr("Certificate: %1").arg(binding.authorityFile));
    m_summary->setText(lines.join(u'\n'));
}

bool SummaryPage::validatePage()
{
    m_draft.choice.rehearses = m_rehearses->isChecked();
    return true;
}

} // namespace stepwright
