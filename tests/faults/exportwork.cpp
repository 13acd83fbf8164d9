#include "tests/faults/exportwork.h"

#include "model/exporting/files/writeexport.h"

#include <QDir>
#include <QFile>

namespace stepwright::faults {

using namespace Qt::StringLiterals;
using exporting::ExportedFile;
using exporting::ExportResult;

namespace {

/// What step `step` exports. Sizes are below, at and above a page; every third file is the same in all steps, and the
/// last one comes with the second step.
ExportResult exportOf(int step)
{
    constexpr int files = 9;
    constexpr int sizes[] = {10, 4096, 9000};
    ExportResult result;
    result.target = u"features"_s;
    for (int i = 0; i < files; ++i) {
        if (i == files - 1 && step == 0)
            continue;
        const int version = i % 3 == 0 ? 0 : step;
        ExportedFile file;
        file.path = u"folder %1/%2.feature"_s.arg(i % 4).arg(i);
        file.bytes = QByteArray::number(version * files + i).rightJustified(sizes[i % std::size(sizes)], '.');
        result.files.append(file);
    }
    return result;
}

/// The file's bytes; absent where it is not there.
std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

std::optional<QByteArray> bytesIn(const ExportResult &result, const QString &path)
{
    const auto file = std::ranges::find(result.files, path, &ExportedFile::path);
    return file == result.files.end() ? std::nullopt : std::optional(file->bytes);
}

} // namespace

Result<> performExport(int step, const QString &folder)
{
    const Result<exporting::WrittenExport> written = exporting::writeExport(exportOf(step), folder);
    return written ? Result<>() : failure(written.error());
}

QString findExportLoss(const QString &folder, int acknowledged)
{
    const ExportResult promised = acknowledged > 0 ? exportOf(acknowledged - 1) : ExportResult();
    const ExportResult underWay = exportOf(acknowledged);
    for (const ExportedFile &file : underWay.files) {
        const std::optional<QByteArray> found = bytesOf(QDir(folder).filePath(file.path));
        if (found != file.bytes && found != bytesIn(promised, file.path))
            return u"%1 is neither as promised nor as it was to be: %2"_s.arg(
                file.path, found ? u"%1 bytes"_s.arg(found->size()) : u"not there"_s);
    }
    return {};
}

} // namespace stepwright::faults
