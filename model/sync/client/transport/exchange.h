#pragma once

#include "model/base/result.h"
#include "model/sync/client/queue/clock.h"
#include "model/sync/client/queue/request.h"

#include <QNetworkReply>
#include <QPointer>
#include <QSslError>

#include <functional>

namespace stepwright::sync {

/// How a try to get an answer ended.
struct Attempt
{
    enum class End {
        Answered, ///< `answer` is whole, of whatever status
        NotSent,  ///< the server was not reached: it cannot have done anything
        Broken,   ///< sent, but no whole answer came: nobody knows what it did
    };

    End end = End::Broken;
    Answer answer;
    Error error; ///< unless answered
};

/// Waits for one reply of the network: reads it as it comes, stops it when it gets too large or takes too long.
/// Lives on the thread of the reply.
class Exchange : public QObject
{
public:
    /// reply: becomes this object's. done: called once, from the event loop or from `stop`.
    Exchange(QNetworkReply *reply, AnswerLimits limits, Clock &clock, std::function<void(Attempt)> done);
    ~Exchange() override;

    /// Breaks off; `done` is called with Broken.
    void stop();

private:
    void readMore();
    void watch();
    void watchConnecting();
    void giveUp();
    void breakOff(Attempt::End end, const Error &error);
    void finish();
    void complete(Attempt attempt);
    [[nodiscard]] Attempt failedAttempt() const;
    [[nodiscard]] bool isOnItsWay() const { return m_wasSent || !m_isConnecting; }

    QPointer<QNetworkReply> m_reply;
    AnswerLimits m_limits;
    Clock &m_clock;
    std::function<void(Attempt)> m_done;
    QByteArray m_body;
    QList<QSslError> m_certificateErrors;
    qint64 m_started;
    qint64 m_lastByte;
    bool m_isConnecting = false; ///< a connection was begun for it, and is not secured yet
    bool m_wasSent = false;      ///< once, over any connection
};

} // namespace stepwright::sync
