#include "app/pages/welcomepage.h"

#include "app/appearance/icons.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

/// A command link that keeps its own icon when the style changes, which QCommandLinkButton does not.
class StartButton : public QCommandLinkButton
{
public:
    StartButton(const QString &text, const QString &description, const QIcon &icon, QWidget *parent)
        : QCommandLinkButton(text, description, parent), m_icon(icon)
    {
        setIcon(m_icon);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QCommandLinkButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            setIcon(m_icon);
    }

private:
    QIcon m_icon;
};

QCommandLinkButton *startButton(const QString &name, const QString &iconName, const QString &text,
                                const QString &description, QWidget *parent)
{
    auto *button = new StartButton(text, description, icon(iconName), parent);
    button->setObjectName(name);
    button->setIconSize(QSize(24, 24));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed, QSizePolicy::PushButton);
    policy.setHeightForWidth(true); // its description must not be squeezed out
    button->setSizePolicy(policy);
    return button;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(u"welcomeHeading"_s);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    setObjectName(u"welcomePage"_s);
    auto *title = new QLabel(tr("Stepwright"), this);
    title->setObjectName(u"welcomeTitle"_s);
    auto *subtitle = new QLabel(tr("Write scenarios, review them, export them to your test framework."), this);
    subtitle->setObjectName(u"welcomeSubtitle"_s);
    subtitle->setWordWrap(true);

    auto *sample = startButton(u"openSample"_s, u"lesson"_s, tr("Open the &sample project"),
                               tr("A small tea shop with fourteen features to look around in"), this);
    auto *create = startButton(u"newProject"_s, u"new"_s, tr("&New project"), tr("An empty project in one file"), this);
    auto *importing = startButton(u"importFolder"_s, u"import"_s, tr("&Import feature files"),
                                  tr("A new project from a folder of .feature files"), this);
    auto *open = startButton(u"openProject"_s, u"open"_s, tr("&Open a project"),
                             tr("A .stepwright file on this computer"), this);
    connect(sample, &QCommandLinkButton::clicked, this, &WelcomePage::sampleProjectRequested);
    connect(create, &QCommandLinkButton::clicked, this, &WelcomePage::newProjectRequested);
    connect(importing, &QCommandLinkButton::clicked, this, &WelcomePage::importFolderRequested);
    connect(open, &QCommandLinkButton::clicked, this, &WelcomePage::openProjectRequested);

    auto *middle = new QWidget;
    middle->setMinimumWidth(240);
    middle->setMaximumWidth(520);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(4);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addSpacing(24);
    column->addWidget(heading(tr("Begin"), this));
    for (QWidget *button : {sample, create, importing, open})
        column->addWidget(button);
    column->addSpacing(24);
    column->addWidget(heading(tr("Recent projects"), this));
    column->addLayout(m_recent);
    column->addStretch(3);

    auto *content = new QWidget;
    auto *sides = new QHBoxLayout(content);
    sides->addStretch(1);
    sides->addWidget(middle, 100); // as wide as it may be before there is room beside it
    sides->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"welcomeArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setRecentProjects({});
}

void WelcomePage::setRecentProjects(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &path : paths) {
        const QFileInfo file(path);
        auto *button = startButton(u"recentProject%1"_s.arg(m_recent->count()), u"recent"_s, file.completeBaseName(),
                                   QDir::toNativeSeparators(file.absolutePath()), this);
        connect(button, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT recentProjectRequested(path); });
        m_recent->addWidget(button);
    }
    if (paths.isEmpty()) {
        auto *empty = new QLabel(tr("Projects you open are listed here."), this);
        empty->setObjectName(u"welcomeSubtitle"_s);
        m_recent->addWidget(empty);
    }
}

} // namespace stepwright
