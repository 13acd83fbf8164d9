#pragma once

#include "model/base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

namespace stepwright::sync {

/// Reads an own certificate authority's file (PEM), for servers whose certificate none of the known authorities signed.
/// path: empty where there is none, which gives none.
/// Errors: those of `readInputFile`; Invalid: it holds no certificate, or an expired one alone.
[[nodiscard]] Result<QList<QSslCertificate>> readAuthorities(const QString &path);

/// How every connection is secured: TLS 1.2 or newer, the server's certificate and name verified against the system's
/// authorities and those of one's own. There is no way to go on without.
[[nodiscard]] QSslConfiguration securedBy(const QList<QSslCertificate> &authorities);

/// Why a server is not trusted, in plain words, the gravest reason first; and what to do.
[[nodiscard]] QString certificateProblem(const QList<QSslError> &errors, const QString &host);

} // namespace stepwright::sync
