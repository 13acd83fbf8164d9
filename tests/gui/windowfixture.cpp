#include "tests/gui/windowfixture.h"

namespace stepwright::tests {

using namespace Qt::StringLiterals;

WindowFixture::WindowFixture(const QString &folder)
{
    auto answers = std::make_unique<PreparedAnswers>();
    m_answers = answers.get();
    m_application = std::make_unique<Application>(Application::Places{folder + "/settings.ini"_L1, folder + "/data"_L1},
                                                  std::move(answers));
    window().show();
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::trigger(const QString &actionName)
{
    find<QAction>(actionName)->trigger();
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
