#include "app/dialogs/sourcedialog.h"

#include "model/base/encoding.h"
#include "model/base/inputfile.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;

SourceDialog::SourceDialog(const QString &file, int line, const EditorThemes &themes, QWidget *parent)
    : QDialog(parent), m_file(file), m_line(line), m_themes(themes), m_place(new QLabel(this)),
      m_text(new QPlainTextEdit(this)), m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(m_text->document()))
{
    setObjectName(u"sourceDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Step Definition"));
    resize(860, 560);
    m_place->setObjectName(u"sourcePlace"_s);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setText(tr("%1, line %2").arg(QDir::toNativeSeparators(file)).arg(line));
    m_place->setWordWrap(true);
    m_text->setObjectName(u"sourceText"_s);
    m_text->setAccessibleName(tr("Source code"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabStopDistance(4 * m_text->fontMetrics().horizontalAdvance(u' '));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *open = buttons->addButton(tr("&Open in the System's Editor"), QDialogButtonBox::ActionRole);
    open->setObjectName(u"openSource"_s);
    open->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_place);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_file)); });
    m_text->setFocus();
    read();
}

SourceDialog::~SourceDialog() = default;

void SourceDialog::read()
{
    QtConcurrent::run([file = m_file] {
        return readInputFile(file);
    }).then(this, [this](const Result<QByteArray> &bytes) {
        showText(bytes ? decodeText(*bytes).text : bytes.error().message);
    });
}

void SourceDialog::showText(const QString &text)
{
    m_highlighter->setDefinition(m_themes.repository().definitionForFileName(m_file));
    applyColors();
    m_text->setPlainText(text);
    QTextCursor cursor(m_text->document()->findBlockByNumber(qMax(0, m_line - 1)));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    markLine();
}

void SourceDialog::applyColors()
{
    const EditorColors colors = m_themes.colorsFor(palette());
    m_highlighter->setTheme(colors.theme);
    m_text->setPalette(colors.palette);
    m_highlighter->rehighlight();
}

void SourceDialog::markLine()
{
    QTextEdit::ExtraSelection line;
    line.cursor = QTextCursor(m_text->document()->findBlockByNumber(qMax(0, m_line - 1)));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.format.setBackground(m_themes.colorsFor(palette()).match);
    m_text->setExtraSelections({line});
}

void SourceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text->document()->isEmpty()) {
        applyColors();
        markLine();
    }
}

} // namespace stepwright
