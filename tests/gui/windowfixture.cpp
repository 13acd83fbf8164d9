#include "tests/gui/windowfixture.h"

#include "app/pages/editortabs.h"
#include "editor/text/gherkinedit.h"

#include <QDir>
#include <QTreeView>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

WindowFixture::WindowFixture(const QString &folder, const std::optional<PlatformServices> &services) : m_folder(folder)
{
    auto answers = std::make_unique<PreparedAnswers>();
    m_answers = answers.get();
    m_application = std::make_unique<Application>(Application::Places{folder + "/settings.ini"_L1, folder + "/data"_L1},
                                                  std::move(answers), services);
    window().show();
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::trigger(const QString &actionName)
{
    find<QAction>(actionName)->trigger();
}

void WindowFixture::press(const QString &actionName)
{
    const QKeyCombination keys = find<QAction>(actionName)->shortcut()[0];
    QTest::keyClick(window().tabs().currentPage()->edit(), keys.key(), keys.keyboardModifiers());
}

bool WindowFixture::activate()
{
    window().activateWindow();
    return QTest::qWaitForWindowActive(&window());
}

bool WindowFixture::makeProject(const QMap<QString, QByteArray> &features)
{
    const QDir folder(QDir(m_folder).filePath(u"features"_s));
    folder.mkpath(u"."_s);
    for (const auto &[name, text] : features.asKeyValueRange()) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return false;
    }
    const Session &session = application().session();
    answers().newProject = QDir(m_folder).filePath(u"shop.stepwright"_s);
    trigger(u"newProject"_s);
    if (!QTest::qWaitFor([&session] { return session.isOpen(); }))
        return false;
    answers().importPath = folder.path();
    trigger(u"importFolder"_s);
    return QTest::qWaitFor([&] {
        const QStringList uids = session.tree()->depthFirst();
        return std::ranges::count_if(uids, [&](const QString &uid) {
                   return session.tree()->find(uid)->feature.has_value();
               }) == features.size();
    });
}

FeaturePage *WindowFixture::openFeature(const QString &name)
{
    auto *view = find<QTreeView>(u"projectTree"_s);
    const QModelIndex index = findRow(*view->model(), name);
    const QString uid = index.data(Qt::UserRole + 1).toString();
    view->setCurrentIndex(index);
    QTest::keyClick(view, Qt::Key_Return);
    const EditorTabs &tabs = window().tabs();
    const bool isThere = QTest::qWaitFor([&] {
        const FeaturePage *page = tabs.currentPage();
        return page && page->folderUid() == uid && page->isLoaded();
    });
    return isThere ? tabs.currentPage() : nullptr;
}

QString WindowFixture::message()
{
    return window().messages().text();
}

bool WindowFixture::close()
{
    window().close();
    return QTest::qWaitFor([this] { return !window().isVisible(); });
}

QModelIndex findRow(const QAbstractItemModel &model, const QString &text, const QModelIndex &parent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == text)
            return index;
        if (const QModelIndex below = findRow(model, text, index); below.isValid())
            return below;
    }
    return {};
}

} // namespace stepwright::tests
