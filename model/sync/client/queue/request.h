#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace stepwright::sync {

enum class Method { Get, Post, Patch, Delete };

/// What is sent first when several requests wait.
enum class Priority {
    Verify, ///< somebody waits for it, or it checks what was just written
    Push,   ///< it writes
    Scan,   ///< it looks around in the background
};

/// What a request is allowed with.
enum class Access {
    Credentials, ///< the API: the three headers
    SignIn,      ///< the API, without headers: asks for credentials
    Publication, ///< beside the API: the path has a secret token
};

/// One request to the platform.
struct Request
{
    Method method = Method::Get;
    QString path; ///< percent-encoded, from '/' on: below the API, of a publication below the site
    QUrlQuery query;
    QByteArray body;
    QByteArray contentType; ///< empty: none
    QByteArray ifMatch;     ///< a version of the object: written only over this; empty: over any
    QByteArray repetition;  ///< Idempotency-Key: a server that knows it does the work of one key once; empty: none
    Priority priority = Priority::Scan;
    Access access = Access::Credentials;

    /// The answer may lie on another server: a redirect there is followed once, by https and without credentials.
    bool isDownload = false;

    [[nodiscard]] bool isWrite() const { return method != Method::Get && access == Access::Credentials; }
};

/// What the platform answered.
struct Answer
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case
    QByteArray body;
    QUrl url; ///< where it came from

    [[nodiscard]] QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

/// What is too much for an answer, and what too long.
struct AnswerLimits
{
    qint64 bytes = 64LL * 1024 * 1024; ///< unpacked
    qint64 silence = 60'000;           ///< milliseconds without a byte
    qint64 whole = 600'000;            ///< milliseconds altogether
    qint64 connecting = 20'000;        ///< milliseconds until a connection is secured
};

} // namespace stepwright::sync
