#include "app/commands/exportmenu.h"

#include <QDirIterator>
#include <QMenu>

namespace stepwright {

using namespace Qt::StringLiterals;
using exporting::Exporter;

namespace {

/// A text for a menu: what looks like a mnemonic is none.
QString menuText(const QString &text)
{
    return QString(text).replace('&'_L1, "&&"_L1);
}

} // namespace

ExportMenu::ExportMenu(QMenu *menu, exporting::Catalogue &catalogue, const QString &userFolder, QObject *parent)
    : QObject(parent), m_menu(menu), m_catalogue(catalogue), m_userFolder(userFolder), m_userFiles(userFiles())
{
    connect(m_menu, &QMenu::aboutToShow, this, &ExportMenu::takeChanges);
}

void ExportMenu::fill()
{
    m_menu->clear();
    for (QMenu *family : m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        delete family;
    QMap<QString, QList<Exporter>> families;
    for (const Exporter &exporter : m_catalogue.exporters())
        families[exporter.family].append(exporter);
    const QList<Exporter> others = families.take(QString());
    for (const auto &[family, exporters] : families.asKeyValueRange()) {
        QMenu *menu = m_menu->addMenu(menuText(family));
        menu->setToolTipsVisible(true);
        for (const Exporter &exporter : exporters)
            add(menu, exporter);
    }
    m_menu->addSeparator();
    for (const Exporter &exporter : others)
        add(m_menu, exporter);
    QStringList sentences;
    for (const Error &problem : m_catalogue.problems())
        sentences.append(problem.message);
    if (!sentences.isEmpty())
        Q_EMIT unusable(sentences);
}

void ExportMenu::add(QMenu *menu, const Exporter &exporter)
{
    QAction *action = menu->addAction(tr("%1…").arg(menuText(exporter.name)));
    action->setObjectName("export-"_L1 + exporter.id);
    action->setToolTip(exporter.description);
    connect(action, &QAction::triggered, this, [this, exporter] { Q_EMIT chosen(exporter); });
}

void ExportMenu::takeChanges()
{
    QMap<QString, QDateTime> now = userFiles();
    if (now == m_userFiles)
        return;
    m_userFiles = std::move(now);
    m_catalogue = exporting::Catalogue({m_userFolder});
    fill();
}

QMap<QString, QDateTime> ExportMenu::userFiles() const
{
    QMap<QString, QDateTime> files;
    QDirIterator iterator(m_userFolder, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QFileInfo file = iterator.nextFileInfo();
        files.insert(file.filePath(), file.lastModified());
    }
    return files;
}

} // namespace stepwright
