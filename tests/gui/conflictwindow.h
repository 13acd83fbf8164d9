#pragma once

#include "app/sync/conflicts/conflictdialog.h"
#include "model/sync/language/definition/definitionparser.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace stepwright::tests {

/// The window of a sync's conflicts, with what tests do and see there.
class ConflictWindow
{
protected:
    std::unique_ptr<ConflictSession> m_session;
    std::unique_ptr<ConflictDialog> m_dialog;

    static sync::SyncScenario scenario(const QString &uid, const QString &name, const QString &body)
    {
        return {.uid = uid, .remoteId = uid, .name = name, .body = *sync::parseBody(body)};
    }

    void open(const std::shared_ptr<const sync::Reconciliation> &given)
    {
        m_session = std::make_unique<ConflictSession>();
        m_session->setReconciliation(given);
        show();
    }

    void show()
    {
        m_dialog = std::make_unique<ConflictDialog>(*m_session);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    template <class Widget>
    [[nodiscard]] Widget *in(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }

    [[nodiscard]] QListView *lines() const { return in<QListView>(QStringLiteral("conflictLines")); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(lines(), Qt::Key(key), modifiers);
    }
    void click(const QString &button) const { QTest::mouseClick(in<QPushButton>(button), Qt::LeftButton); }

    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (int line = 0; line < lines()->model()->rowCount(); ++line)
            texts.append(lines()->model()->index(line, 0).data().toString());
        return texts;
    }

    [[nodiscard]] QString currentText() const { return lines()->currentIndex().data().toString(); }
    [[nodiscard]] QString spoken() const { return lines()->currentIndex().data(Qt::AccessibleTextRole).toString(); }
    [[nodiscard]] QStringList states() const
    {
        QStringList texts;
        const QAbstractItemModel *things = in<QTreeView>(QStringLiteral("conflictThings"))->model();
        for (int line = 0; line < things->rowCount(); ++line)
            texts.append(things->index(line, 0).data().toString() + QStringLiteral(": ") +
                         things->index(line, 1).data().toString());
        return texts;
    }
    [[nodiscard]] QString state() const { return in<QLabel>(QStringLiteral("conflictState"))->text(); }

    void close()
    {
        m_dialog.reset();
        m_session.reset();
    }
};

} // namespace stepwright::tests
