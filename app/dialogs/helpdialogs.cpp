#include "app/dialogs/helpdialogs.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *layoutWithCloseButton(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(buttons);
    return layout;
}

QString withoutMnemonic(QString text)
{
    return text.remove('&'_L1).remove(u'…');
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard Shortcuts"));
    resize(420, 560);
    auto *list = new QTreeWidget(this);
    list->setObjectName(u"shortcutList"_s);
    list->setAccessibleName(tr("Keyboard Shortcuts"));
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setColumnCount(2);
    for (const QAction *action : actions)
        new QTreeWidgetItem(list,
                            {withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layoutWithCloseButton(this)->insertWidget(0, list);
}

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Stepwright"));
    auto *picture = new QLabel(this);
    picture->setPixmap(QIcon(u":/icons/stepwright.svg"_s).pixmap(64, 64));
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setOpenExternalLinks(true);
    text->setFixedWidth(400); // the dialog's height follows from it
    text->setText(tr("<h3>Stepwright %1</h3><p>A desktop editor for Gherkin scenarios.</p>"
                     "<p>Free software under the GNU General Public License, version 3 or later. It stands on Qt, "
                     "KDE's syntax highlighting, SQLite and the dialects of Cucumber's Gherkin.</p>")
                      .arg(QLatin1StringView(STEPWRIGHT_VERSION)));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    layoutWithCloseButton(this)->insertLayout(0, row);
}

} // namespace stepwright
