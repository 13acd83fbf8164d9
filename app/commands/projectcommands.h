#pragma once

#include "app/session.h"

#include <QObject>

namespace stepwright {

class Questions;

/// New features and folders, renaming and deleting in the project tree: asks for names and hands changes to the
/// session.
class ProjectCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    ProjectCommands(Session &session, Questions &questions, QObject *parent = nullptr);

    /// Adds a feature under the folder, or beside it where it is a feature itself.
    void addFeature(const QString &nearFolderUid);
    void addFolder(const QString &nearFolderUid);

    /// Gives a folder another name; in a feature's text the title changes with it where it was the same.
    void rename(const QString &folderUid);

    /// Removes a folder with everything in it. No question: undo brings it back.
    void remove(const QString &folderUid);

Q_SIGNALS:
    void featureAdded(const QString &folderUid);
    void removed(const QString &name);
    void failed(const stepwright::Error &error);

private:
    [[nodiscard]] QString parentFor(const QString &nearFolderUid) const;
    [[nodiscard]] QString pathFor(const QString &parentUid, const QString &name) const;
    void applyRename(const project::Folder &before, const project::Folder &after,
                     const std::optional<project::FeatureText> &feature);

    Session &m_session;
    Questions &m_questions;
};

} // namespace stepwright
