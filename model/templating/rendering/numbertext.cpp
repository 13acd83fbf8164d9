#include "model/templating/rendering/numbertext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

QString numberText(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number < 0 ? u"-Infinity"_s : u"Infinity"_s;
    if (std::abs(number) < 1e15 && number == std::trunc(number))
        return QString::number(qint64(number));

    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.begin(), buffer.end(), std::abs(number), std::chars_format::scientific).ptr;
    const auto scientific = QLatin1StringView(buffer.data(), end - buffer.data());
    const qsizetype e = scientific.indexOf('e'_L1);
    const int exponent = scientific.sliced(e + 1).toInt();
    QString digits = QString(scientific.first(e)).remove(u'.');

    const auto count = int(digits.size());
    if (exponent >= 21 || exponent < -6) {
        if (count > 1)
            digits.insert(1, u'.');
        digits += (exponent < 0 ? u"e-"_s : u"e+"_s) + QString::number(std::abs(exponent));
    } else if (exponent >= count - 1) {
        digits += QString(exponent + 1 - count, u'0');
    } else if (exponent >= 0) {
        digits.insert(exponent + 1, u'.');
    } else {
        digits.prepend(u"0."_s + QString(-exponent - 1, u'0'));
    }
    return number < 0 ? u'-' + digits : digits;
}

} // namespace stepwright::templating
