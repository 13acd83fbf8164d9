#include "platform/base/times.h"

#include <QDateTime>

#include <array>
#include <chrono>

namespace stepwright::platform {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString timeText(qint64 milliseconds)
{
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    std::array<char, 24> text; // 2026-11-30T16:05:59.123Z
    const auto write = [&](size_t at, size_t digits, unsigned number) {
        for (; digits > 0; number /= 10)
            text[at + --digits] = char('0' + number % 10);
    };
    write(0, 4, unsigned(int(date.year())));
    write(5, 2, unsigned(date.month()));
    write(8, 2, unsigned(date.day()));
    write(11, 2, unsigned(clock.hours().count()));
    write(14, 2, unsigned(clock.minutes().count()));
    write(17, 2, unsigned(clock.seconds().count()));
    write(20, 3, unsigned(clock.subseconds().count()));
    text[4] = text[7] = '-';
    text[10] = 'T';
    text[13] = text[16] = ':';
    text[19] = '.';
    text[23] = 'Z';
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace stepwright::platform
