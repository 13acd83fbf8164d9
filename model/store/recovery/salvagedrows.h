#pragma once

#include "model/store/recovery/rawdatabase.h"

#include <QMap>

namespace stepwright::store {

/// The rows of a damaged project that its tables of people's work still hold; what is derived from them is left out.
struct SalvagedRows
{
    struct Folder
    {
        QString uid;
        qint64 parent = 0; ///< 0: at the top
        QString name;
        int position = 0;
        QString description;
        QString tags; ///< JSON
    };
    struct Feature
    {
        QString name;
        QString path;
        QString importedFrom;
        bool markdown = false;
    };

    QMap<qint64, Folder> folders; ///< by folder id, as are the next three
    QMap<qint64, Feature> features;
    QMap<qint64, QByteArray> texts;
    QMap<qint64, QMap<qint64, std::pair<QString, QString>>> scenarios; ///< then by ordinal: uid and name
    QMap<QString, QString> settings;
    QMap<QString, std::array<QString, 3>> actionWords; ///< by uid: library, name, definition
    QMap<QString, std::array<QByteArray, 2>> drafts;   ///< by folder uid: bytes, hash of their base
    bool complete = true;                              ///< every page of these tables could be read
};

/// Collects them: from the tables' trees, and, where a tree is broken, from pages that lie about, by the shape of their
/// rows.
[[nodiscard]] SalvagedRows collectRows(const RawDatabase &database);

} // namespace stepwright::store
