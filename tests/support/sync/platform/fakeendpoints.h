#pragma once

#include "tests/support/sync/platform/fakeanswers.h"

namespace stepwright::tests {

/// One call as the platform sees it.
struct FakeCall
{
    int number = 0; ///< from 0, over all calls
    QString method;
    QString path; ///< below the site, "/api/projects/1/folders"
    QUrlQuery query;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case

    [[nodiscard]] bool isWrite() const { return method != QLatin1StringView("GET"); }
    [[nodiscard]] QString text() const { return method + QLatin1Char(' ') + path; }
    [[nodiscard]] QJsonObject attributes() const; ///< of the object in the body
};

/// The routes of the platform's API for folders, scenarios and action words, over a state.
class FakeEndpoints
{
public:
    FakeEndpoints(FakeState &state, const FakeManners &manners) : m_state(state), m_manners(manners), m_answers(manners)
    {
    }

    /// parts: of the path below the API, "projects", "1", "folders", …
    [[nodiscard]] FakeResponse answer(const FakeCall &call, const QStringList &parts);

private:
    [[nodiscard]] FakeResponse project(const FakeCall &call, const QStringList &rest);
    [[nodiscard]] FakeResponse folders(const FakeCall &call, const QStringList &rest);
    [[nodiscard]] FakeResponse folder(const FakeCall &call, FakeFolder &folder, const QStringList &rest);
    [[nodiscard]] FakeResponse changeFolder(const FakeCall &call, FakeFolder &folder);
    [[nodiscard]] FakeResponse feature(FakeFolder &folder);
    [[nodiscard]] FakeResponse import(const FakeCall &call, FakeFolder &folder);
    void finishImport(FakeFolder &folder);
    [[nodiscard]] FakeResponse scenarios(const FakeCall &call, const QStringList &rest);
    [[nodiscard]] FakeResponse scenario(const FakeCall &call, FakeScenario &scenario, const QStringList &rest);
    [[nodiscard]] FakeResponse createScenario(const FakeCall &call);
    [[nodiscard]] FakeResponse changeScenario(const FakeCall &call, FakeScenario &scenario);
    [[nodiscard]] FakeResponse parameters(const FakeCall &call, FakeScenario &scenario, const QStringList &rest);
    [[nodiscard]] FakeResponse datasets(const FakeCall &call, FakeScenario &scenario, const QStringList &rest);
    [[nodiscard]] FakeResponse tags(const FakeCall &call, FakeObject &object, const QStringList &rest,
                                    bool areWritable);
    [[nodiscard]] FakeResponse attachments(const FakeCall &call, FakeObject &object, const QStringList &rest);
    [[nodiscard]] FakeResponse actionWords(const FakeCall &call, const QStringList &rest);
    [[nodiscard]] FakeResponse createActionWord(const FakeCall &call);
    [[nodiscard]] FakeResponse changeActionWord(const FakeCall &call, FakeActionWord &word);
    [[nodiscard]] FakeResponse callers(const FakeCall &call, const FakeActionWord &word);

    template <class Object>
    [[nodiscard]] FakeResponse listOf(const FakeCall &call, const QList<Object> &objects);
    template <class Object>
    [[nodiscard]] FakeResponse show(const FakeCall &call, const Object &object, int status = 200);
    [[nodiscard]] FakeResource resource(const FakeFolder &folder, const QStringList &include) const;
    [[nodiscard]] FakeResource resource(const FakeScenario &scenario, const QStringList &include) const;
    [[nodiscard]] FakeResource resource(const FakeActionWord &word, const QStringList &include) const;

    /// A name that nobody has; empty where the platform refuses the one that somebody has.
    [[nodiscard]] QString freeName(const QString &wanted, const QStringList &taken,
                                   Qt::CaseSensitivity sensitivity) const;
    [[nodiscard]] QString scenarioName(const QString &wanted, int self) const;
    [[nodiscard]] QString actionWordName(const QString &wanted, int self) const;
    [[nodiscard]] QString stored(const QString &definition) const;
    void childChanged(FakeObject &owner);

    FakeState &m_state;
    const FakeManners &m_manners;
    FakeAnswers m_answers;
};

} // namespace stepwright::tests
