#pragma once

#include "model/exporting/catalogue/catalogue.h"

#include <QDateTime>
#include <QMap>
#include <QObject>

class QMenu;

namespace stepwright {

/// Fills the export menu from the catalogue: a sub-menu for each family of targets, then those of none. An exporter
/// that the user puts into the own folder, or changes there, is in the menu when it opens next.
class ExportMenu : public QObject
{
    Q_OBJECT

public:
    /// userFolder: the user's exporters, a folder each. The menu and the catalogue must outlive this.
    ExportMenu(QMenu *menu, exporting::Catalogue &catalogue, const QString &userFolder, QObject *parent = nullptr);

    /// Fills the menu. What cannot be used is told with unusable().
    void fill();

Q_SIGNALS:
    void chosen(const stepwright::exporting::Exporter &exporter);
    /// sentences: what is wrong with exporters of the user, a sentence each.
    void unusable(const QStringList &sentences);

private:
    void takeChanges();
    [[nodiscard]] QMap<QString, QDateTime> userFiles() const;
    void add(QMenu *menu, const exporting::Exporter &exporter);

    QMenu *m_menu;
    exporting::Catalogue &m_catalogue;
    QString m_userFolder;
    QMap<QString, QDateTime> m_userFiles; ///< when they were last changed, as the catalogue read them
};

} // namespace stepwright
