#include "app/dialogs/rulesdialog.h"

#include "model/linting/explanation.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTreeWidget>

namespace stepwright {

using namespace Qt::StringLiterals;
using linting::RuleId;
using linting::RuleSetting;
using linting::Severity;

namespace {

constexpr int nameColumn = 0;
constexpr int severityColumn = 1;
constexpr int largestLimit = 9999;

QTextBrowser *makePage(QWidget *parent)
{
    auto *page = new QTextBrowser(parent);
    page->setObjectName(u"rulePage"_s);
    page->setAccessibleName(RulesDialog::tr("About the rule"));
    page->document()->setDocumentMargin(12);
    return page;
}

} // namespace

RulesDialog::RulesDialog(const linting::LintSettings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_list(new QTreeWidget(this)), m_severity(new QComboBox(this)),
      m_limit(new QSpinBox(this)), m_page(makePage(this))
{
    setObjectName(u"rulesDialog"_s);
    setWindowTitle(tr("Rules of the Project"));
    resize(860, 600);
    m_list->setObjectName(u"ruleList"_s);
    m_list->setAccessibleName(tr("Rules"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Rule"), tr("Severity")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(severityColumn, QHeaderView::ResizeToContents);
    for (const linting::Rule &rule : linting::allRules()) {
        auto *item = new QTreeWidgetItem(m_list, {linting::title(rule.id)});
        item->setData(nameColumn, Qt::UserRole, int(rule.id));
        fill(item);
    }
    auto *right = new QVBoxLayout;
    right->addWidget(ruleEditor());
    right->addWidget(m_page, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_list, 1);
    middle->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *defaults = buttons->addButton(tr("&Usual Settings"), QDialogButtonBox::ResetRole);
    defaults->setObjectName(u"restoreRules"_s);
    connect(defaults, &QPushButton::clicked, this, &RulesDialog::restoreDefaults);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RulesDialog::showRule);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

QWidget *RulesDialog::ruleEditor()
{
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *severityLabel = new QLabel(tr("&Severity"), editor);
    severityLabel->setBuddy(m_severity);
    m_severity->setObjectName(u"ruleSeverity"_s);
    m_severity->setAccessibleName(tr("Severity"));
    for (const Severity severity : {Severity::Off, Severity::Hint, Severity::Warning, Severity::Error})
        m_severity->addItem(linting::severityText(severity));
    auto *limitLabel = new QLabel(tr("&More than"), editor);
    limitLabel->setObjectName(u"ruleLimitLabel"_s);
    limitLabel->setBuddy(m_limit);
    m_limit->setObjectName(u"ruleLimit"_s);
    m_limit->setAccessibleName(tr("More than"));
    m_limit->setRange(1, largestLimit);
    for (QWidget *widget : std::initializer_list<QWidget *>{severityLabel, m_severity, limitLabel, m_limit})
        row->addWidget(widget);
    row->addStretch(1);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &RulesDialog::changeRule);
    connect(m_limit, &QSpinBox::valueChanged, this, &RulesDialog::changeRule);
    return editor;
}

void RulesDialog::fill(QTreeWidgetItem *item) const
{
    const RuleSetting &setting = m_settings[RuleId(item->data(nameColumn, Qt::UserRole).toInt())];
    const QString severity = linting::severityText(setting.severity);
    item->setText(severityColumn, setting.limit > 0 ? tr("%1 (over %2)").arg(severity).arg(setting.limit) : severity);
}

void RulesDialog::showRule()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto id = RuleId(item->data(nameColumn, Qt::UserRole).toInt());
    const RuleSetting &setting = m_settings[id];
    const QSignalBlocker severityBlocker(m_severity);
    const QSignalBlocker limitBlocker(m_limit);
    m_severity->setCurrentIndex(int(setting.severity));
    const bool hasLimit = linting::rule(id).limit > 0;
    m_limit->setVisible(hasLimit);
    findChild<QLabel *>(u"ruleLimitLabel"_s)->setVisible(hasLimit);
    m_limit->setValue(qMax(1, setting.limit));
    m_page->setMarkdown(linting::explanation(id));
}

void RulesDialog::changeRule()
{
    QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto id = RuleId(item->data(nameColumn, Qt::UserRole).toInt());
    m_settings.set(id, {Severity(m_severity->currentIndex()), linting::rule(id).limit > 0 ? m_limit->value() : 0});
    fill(item);
}

void RulesDialog::restoreDefaults()
{
    m_settings = {};
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        fill(m_list->topLevelItem(row));
    showRule();
}

RulePageDialog::RulePageDialog(RuleId rule, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"rulePageDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(linting::title(rule));
    resize(560, 560);
    QTextBrowser *page = makePage(this);
    page->setMarkdown(linting::explanation(rule));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(page, 1);
    layout->addWidget(buttons);
}

} // namespace stepwright
