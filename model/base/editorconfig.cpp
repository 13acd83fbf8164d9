#include "model/base/editorconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <ranges>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

struct Section
{
    QString pattern;
    QHash<QString, QString> settings;
};

struct ConfigFile
{
    bool isRoot = false;
    QList<Section> sections;
};

ConfigFile readConfig(const QString &path)
{
    ConfigFile config;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return config;
    for (const QString &raw : QString::fromUtf8(file.readAll()).split('\n'_L1)) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'_L1) || line.startsWith(';'_L1))
            continue;
        if (line.startsWith('['_L1) && line.endsWith(']'_L1)) {
            config.sections.append({line.sliced(1, line.size() - 2), {}});
            continue;
        }
        const QString key = line.section('='_L1, 0, 0).trimmed().toLower();
        const QString value = line.section('='_L1, 1).trimmed().toLower();
        if (!config.sections.isEmpty())
            config.sections.last().settings.insert(key, value);
        else if (key == "root"_L1)
            config.isRoot = value == "true"_L1;
    }
    return config;
}

/// Turns a pattern into a regular expression, piece by piece.
class PatternReader
{
public:
    explicit PatternReader(const QString &pattern) : m_pattern(pattern) {}

    QString read()
    {
        while (m_at < m_pattern.size())
            readPiece();
        return m_expression;
    }

private:
    void readPiece()
    {
        static const QRegularExpression range(u"\\G\\{([+-]?\\d+)\\.\\.([+-]?\\d+)\\}"_s);
        const QChar character = m_pattern[m_at];
        if (const auto match = range.match(m_pattern, m_at); match.hasMatch()) {
            m_at = match.capturedEnd();
            appendRange(match.captured(1).toInt(), match.captured(2).toInt());
            return;
        }
        ++m_at;
        if (character == '*'_L1 && m_at < m_pattern.size() && m_pattern[m_at] == '*'_L1) {
            ++m_at;
            m_expression += ".*"_L1;
        } else if (character == '*'_L1) {
            m_expression += "[^/]*"_L1;
        } else if (character == '?'_L1) {
            m_expression += "[^/]"_L1;
        } else if (character == '['_L1 && m_pattern.indexOf(']'_L1, m_at) > m_at) {
            readCharacters();
        } else if (character == '{'_L1 && m_pattern.indexOf('}'_L1, m_at) > 0) {
            ++m_depth;
            m_expression += "(?:"_L1;
        } else if (character == '}'_L1 && m_depth > 0) {
            --m_depth;
            m_expression += ')'_L1;
        } else if (character == ','_L1 && m_depth > 0) {
            m_expression += '|'_L1;
        } else {
            if (character == '\\'_L1 && m_at < m_pattern.size())
                m_expression += QRegularExpression::escape(m_pattern.sliced(m_at++, 1));
            else
                m_expression += QRegularExpression::escape(QString(character));
        }
    }

    void readCharacters()
    {
        const qsizetype end = m_pattern.indexOf(']'_L1, m_at);
        QString characters = m_pattern.sliced(m_at, end - m_at);
        m_at = end + 1;
        const bool isNegated = characters.startsWith('!'_L1);
        if (isNegated)
            characters.removeFirst();
        characters.replace('\\'_L1, "\\\\"_L1).replace('['_L1, "\\["_L1).replace('^'_L1, "\\^"_L1);
        m_expression += (isNegated ? "[^"_L1 : "["_L1) + characters + ']'_L1;
    }

    void appendRange(int first, int last)
    {
        constexpr int most = 1000;
        QStringList numbers;
        for (int number = qMin(first, last); number <= qMax(first, last) && numbers.size() < most; ++number)
            numbers.append(QString::number(number));
        m_expression += "(?:"_L1 + numbers.join('|'_L1) + ')'_L1;
    }

    QString m_pattern;
    QString m_expression;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

bool matchesEditorConfigPattern(const QString &pattern, const QString &path)
{
    const bool namesFolder = pattern.contains('/'_L1);
    const QString relative = pattern.startsWith('/'_L1) ? pattern.sliced(1) : pattern;
    const QString expression = (namesFolder ? QString() : u"(?:.*/)?"_s) + PatternReader(relative).read();
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(path).hasMatch();
}

QHash<QString, QString> editorConfigFor(const QString &path)
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QList<std::pair<QDir, ConfigFile>> configs; // from the nearest to the root's
    QDir folder = QFileInfo(file).dir();
    do {
        configs.append({folder, readConfig(folder.filePath(u".editorconfig"_s))});
    } while (!configs.constLast().second.isRoot && folder.cdUp());
    QHash<QString, QString> settings;
    for (const auto &[place, config] : configs | std::views::reverse) {
        for (const Section &section : config.sections) {
            if (matchesEditorConfigPattern(section.pattern, place.relativeFilePath(file)))
                settings.insert(section.settings);
        }
    }
    return settings;
}

} // namespace stepwright
