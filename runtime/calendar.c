/* calendar.c -- import time: dates.
 * In: seconds, fields of struct_time.  Out: fields, seconds, text.
 * Rule: ranges and messages are CPython's; the words are those of the C locale. */
#define _GNU_SOURCE
#include "error.h"
#include "int.h"
#include "lists.h"
#include "str.h"
#include "system_module.h"
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void *time_fields(double seconds, bool local)
{
    struct tm tm = {0};
    double whole = floor(seconds);
    if (isnan(seconds))
        return py_raise_text(&py_ValueError, "Invalid value NaN (not a number)"), NULL;
    if (whole < -9.2e18 || whole > 9.2e18)
        return py_raise_text(&py_OverflowError, "timestamp out of range for platform time_t"), NULL;
    time_t at = (time_t)whole;
    if (!(local ? localtime_r(&at, &tm) : gmtime_r(&at, &tm)))
        return py_raise_errno(errno, NULL), NULL;
    const int fields[] = {tm.tm_mday,           tm.tm_hour,     tm.tm_min,  tm.tm_sec,
                          (tm.tm_wday + 6) % 7, tm.tm_yday + 1, tm.tm_isdst};
    list_int *result = list_int_new(10);
    list_int_push(result, (py_int)tm.tm_year + 1900);
    list_int_push(result, tm.tm_mon + 1);
    for (int i = 0; i < 7; i++)
        list_int_push(result, fields[i]);
    list_int_push(result, tm.tm_gmtoff);
    return result;
}

static bool read_fields(const list_int *fields, struct tm *tm)
{
    int values[9];
    for (int i = 0; i < 9; i++) {
        int64_t value = int_clamp(fields->at[i]) - (i == 0 ? 1900 : 0);
        if (value < INT32_MIN || value > INT32_MAX)
            return py_raise_text(&py_OverflowError, "signed integer is greater than maximum");
        values[i] = (int)value;
    }
    *tm = (struct tm){.tm_year = values[0],
                      .tm_mon = values[1] - 1,
                      .tm_mday = values[2],
                      .tm_hour = values[3],
                      .tm_min = values[4],
                      .tm_sec = values[5],
                      .tm_wday = (values[6] + 1) % 7,
                      .tm_yday = values[7] - 1,
                      .tm_isdst = values[8]};
    return true;
}

double time_mktime(const void *given)
{
    struct tm tm;
    if (!read_fields(given, &tm))
        return FLOAT_FAILED;
    tm.tm_wday = -1;
    time_t at = mktime(&tm);
    if (at == -1 && tm.tm_wday == -1)
        return py_raise_text(&py_OverflowError, "mktime argument out of range"), FLOAT_FAILED;
    return (double)at;
}

static bool is_between(int value, int low, int high, const char *message)
{
    return (value >= low && value <= high) || py_raise_text(&py_ValueError, message);
}

static bool check(struct tm *tm)
{
    tm->tm_mon += tm->tm_mon == -1;
    tm->tm_mday += tm->tm_mday == 0;
    tm->tm_yday += tm->tm_yday == -1;
    tm->tm_isdst = tm->tm_isdst < -1 ? -1 : tm->tm_isdst > 1 ? 1 : tm->tm_isdst;
    return is_between(tm->tm_mon, 0, 11, "month out of range") &&
           is_between(tm->tm_mday, 0, 31, "day of month out of range") &&
           is_between(tm->tm_hour, 0, 23, "hour out of range") &&
           is_between(tm->tm_min, 0, 59, "minute out of range") &&
           is_between(tm->tm_sec, 0, 61, "seconds out of range") &&
           is_between(tm->tm_wday, 0, INT32_MAX, "day of week out of range") &&
           is_between(tm->tm_yday, 0, 365, "day of year out of range");
}

/* What %Z and %z say: of a time that knows no zone, the local one's name, and no distance. */
static void set_zone(struct tm *tm, const char *zone, int64_t offset)
{
    tzset();
    tm->tm_zone = zone ? zone : tm->tm_isdst < 0 ? "" : tzname[tm->tm_isdst > 0];
    tm->tm_gmtoff = offset;
}

str *time_strftime(const str *format, const void *fields, const str *zone, py_int offset)
{
    struct tm tm;
    if (!read_fields(fields, &tm) || !check(&tm))
        return NULL;
    if (str_has_char(format, 0))
        return py_raise_text(&py_ValueError, "embedded null character"), NULL;
    int64_t size, zone_size = 0;
    char *text = str_to_c(format, &size), *zone_text = zone ? str_to_c(zone, &zone_size) : NULL;
    set_zone(&tm, zone_text, int_clamp(offset));
    size_t room = (size_t)size * 32 + 256;
    char *out = malloc(room);
    size_t len = strftime(out, room, text, &tm);
    str *result = str_from_utf8(out, (int64_t)len);
    free(out);
    py_free(text, (size_t)size + 1);
    if (zone_text)
        py_free(zone_text, (size_t)zone_size + 1);
    return result;
}

str *time_zone_at(double seconds)
{
    time_t at = (time_t)floor(seconds);
    struct tm tm;
    const char *zone = localtime_r(&at, &tm) ? tm.tm_zone : "";
    return str_from_utf8(zone, (int64_t)strlen(zone));
}

str *time_zone(py_int which)
{
    tzset();
    const char *name = tzname[which == 1];
    return str_from_utf8(name, (int64_t)strlen(name));
}

/* Seconds west of UTC: in winter, in summer; 2: is there a summer time? */
py_int time_offset(py_int which)
{
    tzset();
    return which == 2 ? daylight != 0 : which == 1 ? timezone - (daylight ? 3600 : 0) : timezone;
}
