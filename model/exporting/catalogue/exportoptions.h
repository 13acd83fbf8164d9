#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace stepwright::exporting {

enum class OptionType { Boolean, Text, Choice };

/// One thing a user may choose about an export. Dialog and command line are built from these.
struct Option
{
    QString id; ///< "with-folders": the command line's `--with-folders`
    OptionType type = OptionType::Boolean;
    QString defaultValue;    ///< "true" or "false" of a Boolean
    QString name;            ///< translated
    QString description;     ///< translated
    QStringList choices;     ///< values of a Choice
    QStringList choiceTexts; ///< translated, what they are called; empty: by their values

    /// Whether the option can have this value.
    [[nodiscard]] bool takes(const QString &value) const;

    bool operator==(const Option &) const = default;
};

/// The options that several exporters share, by which manifests name them.
[[nodiscard]] QList<Option> sharedOptions();

/// What the user chose; options that are not set have their default.
class ExportOptions
{
public:
    void set(const QString &id, const QString &value) { m_values.insert(id, value); }
    void set(const QString &id, bool value)
    {
        m_values.insert(id, value ? QStringLiteral("true") : QStringLiteral("false"));
    }
    [[nodiscard]] bool isSet(const QString &id) const { return m_values.contains(id); }
    [[nodiscard]] QString value(const QString &id, const QString &otherwise = {}) const
    {
        return m_values.value(id, otherwise);
    }

    /// Ids that were set.
    [[nodiscard]] QStringList ids() const { return m_values.keys(); }

private:
    QHash<QString, QString> m_values;
};

} // namespace stepwright::exporting
