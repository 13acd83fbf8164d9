#include "app/pages/featurepage.h"

#include "app/session.h"
#include "app/widgets/findbar.h"
#include "editor/completion/completer.h"
#include "editor/navigation/breadcrumbs.h"
#include "editor/reading/livereading.h"
#include "editor/reading/readingview.h"
#include "editor/text/gherkinedit.h"

#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

FeaturePage::FeaturePage(std::shared_ptr<OpenFeature> feature, Session &session, const EditorThemes &themes,
                         QWidget *parent)
    : QWidget(parent), m_feature(std::move(feature)), m_session(session),
      m_edit(new GherkinEdit(m_feature->text(), themes)), m_views(new QSplitter(this)),
      m_breadcrumbs(new Breadcrumbs(m_edit, this)), m_findBar(new FindBar(m_edit, this))
{
    m_edit->setObjectName(u"featureText"_s);
    m_edit->setAccessibleName(tr("Feature text"));
    m_edit->setReadOnly(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_edit);

    m_views->setObjectName(u"featureViews"_s);
    m_views->setChildrenCollapsible(false);
    m_views->addWidget(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_breadcrumbs);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_findBar);

    connect(m_feature.get(), &OpenFeature::loaded, this, &FeaturePage::show);
    connect(m_feature->text().get(), &EditedText::aboutToBeSet, this, &FeaturePage::keepPlace);
    connect(&m_session, &Session::stepIndexChanged, this, [this] { m_edit->setStepIndex(m_session.stepIndex()); });
    connect(&m_session, &Session::factsChanged, this, [this] { m_edit->completer()->setFacts(m_session.facts()); });
    m_edit->setStepIndex(m_session.stepIndex());
    m_edit->completer()->setFacts(m_session.facts());
    m_edit->completer()->setRecentSteps(m_session.recentSteps());
    if (isLoaded())
        show();
}

void FeaturePage::show()
{
    const project::FolderNode *node = m_session.tree()->find(folderUid());
    m_edit->setPlace({folderUid(), node ? node->folder.parentUid : QString(), node ? node->folder.name : QString()});
    m_edit->setReadOnly(m_session.isReadOnly());
    if (m_wantedLine > 0)
        m_edit->goToLine(std::exchange(m_wantedLine, 0));
    Q_EMIT loaded();
}

// Where another text comes in from outside, the reader stays at the same lines.
void FeaturePage::keepPlace()
{
    if (!isLoaded())
        return;
    const QTextCursor cursor = m_edit->textCursor();
    const auto restore = [this, line = cursor.blockNumber(), column = cursor.positionInBlock(),
                          scrolled = m_edit->verticalScrollBar()->value()] {
        const QTextBlock block = m_edit->document()->findBlockByNumber(qMin(line, m_edit->blockCount() - 1));
        QTextCursor place(block);
        place.setPosition(block.position() + qMin(column, block.length() - 1));
        m_edit->setTextCursor(place);
        m_edit->verticalScrollBar()->setValue(scrolled);
    };
    connect(m_feature->text().get(), &EditedText::wasSet, this, restore, Qt::SingleShotConnection);
}

void FeaturePage::goToLine(int line)
{
    if (isLoaded())
        m_edit->goToLine(line);
    else
        m_wantedLine = line;
}

void FeaturePage::showText()
{
    if (!m_edit->isVisibleTo(this))
        Q_EMIT textWanted();
}

void FeaturePage::copy()
{
    if (m_reading && m_reading->hasFocus())
        m_reading->copy();
    else
        m_edit->copy();
}

void FeaturePage::setReadingPlace(ReadingPlace place)
{
    const bool isRead = place != ReadingPlace::Off;
    const bool hadFocus = m_edit->hasFocus() || (m_reading && m_reading->hasFocus());
    if (isRead && !m_reading) {
        m_reading = new ReadingView;
        m_views->addWidget(m_reading);
        m_reading->setProblemColor(m_edit->colors().error);
        new LiveReading(*m_edit, m_reading);
        connect(m_reading, &ReadingView::lineActivated, this, [this](int line) {
            showText();
            m_edit->goToLine(line);
        });
        m_views->setSizes({1, 1});
    } else if (!isRead) {
        delete std::exchange(m_reading, nullptr);
    }
    m_edit->setVisible(place != ReadingPlace::Instead);
    setFocusProxy(place == ReadingPlace::Instead ? static_cast<QWidget *>(m_reading) : m_edit);
    if (hadFocus)
        setFocus();
}

} // namespace stepwright
