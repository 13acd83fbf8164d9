#include "editor/reading/livereading.h"

#include "editor/reading/readingview.h"
#include "editor/text/gherkinedit.h"

#include <QtConcurrentRun>

namespace stepwright {

using namespace std::chrono_literals;

LiveReading::LiveReading(GherkinEdit &edit, ReadingView *view) : QObject(view), m_edit(edit), m_view(view)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(150ms);
    connect(&m_moment, &QTimer::timeout, this, &LiveReading::read);
    connect(edit.document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_moment.isActive())
            m_moment.start();
    });
    connect(&edit, &GherkinEdit::currentLineChanged, view, &ReadingView::showLine);
    connect(view, &ReadingView::lineChosen, &edit, [this](int line) {
        if (m_edit.currentLine() != line)
            m_edit.setTextCursor(QTextCursor(m_edit.document()->findBlockByNumber(line - 1)));
    });
    connect(view, &ReadingView::zoomRequested, &edit,
            [this](int steps) { steps > 0 ? m_edit.zoomIn() : m_edit.zoomOut(); });
    connect(&edit, &GherkinEdit::zoomChanged, view, &ReadingView::setZoom);
    view->setZoom(edit.zoom());
    view->showLine(edit.currentLine());
    read();
}

void LiveReading::read()
{
    const int number = ++m_number;
    QtConcurrent::run([tree = m_edit.tree()] {
        return std::make_shared<const reading::Document>(reading::read(tree));
    }).then(this, [this, number](const std::shared_ptr<const reading::Document> &document) {
        if (number == m_number)
            m_view->setReading(document);
    });
}

} // namespace stepwright
