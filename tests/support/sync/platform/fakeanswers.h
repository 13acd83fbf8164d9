#pragma once

#include "tests/support/sync/platform/fakemanners.h"
#include "tests/support/sync/platform/fakereply.h"
#include "tests/support/sync/platform/fakestate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace stepwright::tests {

/// One object of an answer before it takes the platform's manners.
struct FakeResource
{
    QString type;
    int id = 0;
    QJsonObject attributes;
    QJsonObject relationships;
};

[[nodiscard]] FakeResource resourceOf(const FakeState &state);
[[nodiscard]] FakeResource resourceOf(const FakeFolder &folder, const QStringList &include);
[[nodiscard]] FakeResource resourceOf(const FakeScenario &scenario, const QStringList &include, const FakeState &state);
[[nodiscard]] FakeResource resourceOf(const FakeActionWord &word, const QStringList &include);
[[nodiscard]] FakeResource resourceOf(const FakeTag &tag);
[[nodiscard]] FakeResource resourceOf(const FakeParameter &parameter);
[[nodiscard]] FakeResource resourceOf(const FakeDataset &dataset);
[[nodiscard]] FakeResource resourceOf(const FakeAttachment &attachment);

/// Writes answers with a platform's manners.
class FakeAnswers
{
public:
    explicit FakeAnswers(const FakeManners &manners) : m_manners(manners) {}

    [[nodiscard]] FakeResponse one(const FakeResource &resource, int status = 200,
                                   const QList<FakeResource> &included = {}) const;

    /// path and query: for the link to the next page.
    [[nodiscard]] FakeResponse list(QList<FakeResource> resources, const QString &path, const QUrlQuery &query,
                                    const QList<FakeResource> &included = {}, int status = 200) const;
    [[nodiscard]] static FakeResponse nothing(); ///< `{"data":{}}`
    [[nodiscard]] static FakeResponse refusal(int status, const QString &why);
    [[nodiscard]] static FakeResponse json(const QJsonObject &object, int status = 200);

    [[nodiscard]] static QString versionOf(const FakeResource &resource);

private:
    [[nodiscard]] QJsonObject shaped(const FakeResource &resource) const;
    [[nodiscard]] QJsonValue ownId(int id) const;
    [[nodiscard]] QJsonValue innerId(int id) const;

    const FakeManners &m_manners;
};

} // namespace stepwright::tests
