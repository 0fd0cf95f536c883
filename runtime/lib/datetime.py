"""datetime: dates, times, differences, and time zones of fixed offsets.

Rule: a datetime with a zone is compared and subtracted in UTC; the calendar is the proleptic Gregorian one, in which
day 1 is 1 January of year 1.
"""
import time as _time
from typing import NamedTuple

from _strptime import parsed

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_DAY = 86400000000  # microseconds


class IsoCalendarDate(NamedTuple):
    year: object
    week: object
    weekday: object

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})"


# ---- the calendar ----
def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _days_before_month(year, month):
    days = (month * 367 - 362) // 12
    if month > 2:
        days -= 1 if _is_leap(year) else 2
    return days


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _of_ordinal(n):
    """The year, month and day of an ordinal."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    if _days_before_month(year, month) > n:
        month -= 1
    return year, month, n - _days_before_month(year, month) + 1


def _first_monday(year):
    """The ordinal of the Monday on which the first ISO week begins."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _of_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if week <= 0 or week >= 53:
        last = (_first_monday(year + 1) - _first_monday(year)) // 7
        if week <= 0 or week > last:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _of_ordinal(_first_monday(year) + (week - 1) * 7 + day - 1)


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _check_zone(zone):
    if zone is not None and not isinstance(zone, timezone):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


# ---- texts ----
def _of_time(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def _of_offset(offset, colon):
    """+01:00; +01:00:30.5 where it is no number of minutes."""
    if offset is None:
        return ""
    sign = "-" if offset.days < 0 else "+"
    whole = abs(offset._total())
    seconds, microseconds = divmod(whole, 1000000)
    text = f"{sign}{seconds // 3600:02d}{colon}{seconds // 60 % 60:02d}"
    if seconds % 60 or microseconds:
        text += f"{colon}{seconds % 60:02d}"
    if microseconds:
        text += f".{microseconds:06d}"
    return text


def _format(format, fields, microsecond, offset, name):
    """%f, %z and %Z are none of C's."""
    parts = []
    at = 0
    while at < len(format):
        end = format.find("%", at)
        if end < 0 or end + 1 == len(format):
            break
        parts.append(format[at:end])
        code = format[end + 1]
        if code == "f":
            parts.append(f"{microsecond:06d}")
        elif code == "z":
            parts.append(_of_offset(offset, ""))
        elif code == "Z":
            parts.append(name.replace("%", "%%"))
        else:
            parts.append("%" + code)
        at = end + 2
    parts.append(format[at:])
    return _time.strftime("".join(parts), fields)


def _number(text):
    """Of ASCII digits alone."""
    for c in text:
        if not "0" <= c <= "9":
            raise ValueError("Invalid isoformat string")
    return int(text)


def _read_date(s):
    """Of its beginning: what follows the day is not looked at."""
    year = _number(s[:4])
    dash = s[4:5] == "-"
    at = 4 + dash
    if s[at:at + 1] == "W":
        week = _number(s[at + 1:at + 3])
        at += 3
        day = 1
        if len(s) > at:
            if (s[at] == "-") != dash:
                raise ValueError("Invalid isoformat string")
            at += dash
            if at == len(s):
                raise ValueError("Invalid isoformat string")
            day = _number(s[at:at + 1])
        return _of_week(year, week, day)
    month = _number(s[at:at + 2])
    at += 2
    if (s[at:at + 1] == "-") != dash:
        raise ValueError("Invalid isoformat string")
    if len(s) < at + dash + 2:
        raise ValueError("Invalid isoformat string")
    return year, month, _number(s[at + dash:at + dash + 2])


def _read_clock(s, at, end):
    """Of what stands up to end, its four numbers; does anything follow them?  Behind the third a fraction needs no point."""
    parts = [0, 0, 0, 0]
    colon = True
    for i in range(3):
        if len(s) - at < 2:
            raise ValueError("Invalid isoformat string")
        parts[i] = _number(s[at:at + 2])
        following = s[at + 2:at + 3]
        at += 3
        if i == 0:
            colon = following == ":"
        if at >= end:
            return parts, following != ""
        if colon and following == ":":
            continue
        if following == "." or following == ",":
            break
        if colon:
            raise ValueError("Invalid isoformat string")
        at -= 1
    digits = s[at:min(at + 6, end)]
    parts[3] = _number((digits + "000000")[:6])
    at += len(digits)
    while at < len(s) and "0" <= s[at] <= "9":
        at += 1
    return parts, at < len(s)


def _read_time(s):
    """Hour, minute, second, microsecond; the offset in microseconds or None."""
    end = 0
    while end < len(s) and s[end] not in "+-Z":
        end += 1
    parts, more = _read_clock(s, 0, end)
    if end == len(s):
        if more:
            raise ValueError("Invalid isoformat string")
        return parts, None
    if s[end] == "Z":
        if end + 1 != len(s):
            raise ValueError("Invalid isoformat string")
        return parts, 0
    offset, more = _read_clock(s, end + 1, len(s))
    if more:
        raise ValueError("Invalid isoformat string")
    whole = ((offset[0] * 60 + offset[1]) * 60 + offset[2]) * 1000000 + offset[3]
    return parts, -whole if s[end] == "-" else whole


def _zone_of(offset):
    if offset is None:
        return None
    return timezone(_of_microseconds(offset)) if offset else timezone.utc


def _separator(s):
    """Where the date ends."""
    if len(s) == 7:
        return 7
    if s[4] == "-":
        if s[5] != "W":
            return 10
        if len(s) > 8 and s[8] == "-":
            return 8 if len(s) == 9 or (len(s) > 10 and s[10].isdigit()) else 10
        return 8
    if s[4] != "W":
        return 8
    at = 7
    while at < len(s) and s[at].isdigit():
        at += 1
    if at < 9:
        return at
    return 7 if at % 2 == 0 else 8


# ---- timedelta ----
def _divide_nearest(a, b):
    """a / b as an int, half to even."""
    quotient, rest = divmod(a, b)
    rest *= 2
    above = rest > b if b > 0 else rest < b
    if above or (rest == b and quotient % 2 == 1):
        quotient += 1
    return quotient


def _add_unit(total, left, value, factor):
    """Microseconds, and the part of one that floats leave."""
    if isinstance(value, float):
        whole = int(value)
        total += whole * factor
        part = factor * (value - whole)
        whole = int(part)
        return total + whole, left + (part - whole)
    if not isinstance(value, int):
        raise TypeError(f"unsupported type for timedelta component: {type(value).__name__}")
    return total + value * factor, left


def _of_microseconds(total):
    made = timedelta()
    made._take(total)
    return made


class timedelta:
    min = None
    max = None
    resolution = None

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, left = _add_unit(0, 0.0, microseconds, 1)
        total, left = _add_unit(total, left, milliseconds, 1000)
        total, left = _add_unit(total, left, seconds, 1000000)
        total, left = _add_unit(total, left, minutes, 60000000)
        total, left = _add_unit(total, left, hours, 3600000000)
        total, left = _add_unit(total, left, days, _DAY)
        total, left = _add_unit(total, left, weeks, 7 * _DAY)
        if left:
            odd = total & 1
            total += round(left + odd) - odd
        self._take(total)

    def _take(self, total):
        days, rest = divmod(total, _DAY)
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self.days = days
        self.seconds = rest // 1000000
        self.microseconds = rest % 1000000

    def _total(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        args = []
        if self.days:
            args.append(f"days={self.days}")
        if self.seconds:
            args.append(f"seconds={self.seconds}")
        if self.microseconds:
            args.append(f"microseconds={self.microseconds}")
        return f"datetime.timedelta({', '.join(args) or '0'})"

    def __str__(self):
        text = f"{self.seconds // 3600}:{self.seconds // 60 % 60:02d}:{self.seconds % 60:02d}"
        if self.microseconds:
            text += f".{self.microseconds:06d}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, " + text
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _of_microseconds(self._total() + other._total())
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _of_microseconds(self._total() - other._total())
        return NotImplemented

    def __neg__(self):
        return _of_microseconds(-self._total())

    def __pos__(self):
        return _of_microseconds(self._total())

    def __abs__(self):
        return _of_microseconds(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _of_microseconds(self._total() * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _of_microseconds(_divide_nearest(self._total() * n, d))
        return NotImplemented

    def __rmul__(self, other):
        return self.__mul__(other)

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return _of_microseconds(_divide_nearest(self._total(), other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _of_microseconds(_divide_nearest(self._total() * d, n))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return _of_microseconds(self._total() // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _of_microseconds(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._total(), other._total())
            return quotient, _of_microseconds(rest)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._total() == other._total()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._total() < other._total()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._total() <= other._total()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._total() > other._total()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._total() >= other._total()
        return NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._total() != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# ---- timezone ----
class timezone:
    utc = None
    min = None
    max = None

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset._total() < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        _check_asked(dt, "utcoffset")
        return self._offset

    def dst(self, dt):
        _check_asked(dt, "dst")
        return None

    def tzname(self, dt):
        _check_asked(dt, "tzname")
        return self._shown()

    def _shown(self):
        if self._name is not None:
            return self._name
        if not self._offset:
            return "UTC"
        return "UTC" + _of_offset(self._offset, ":")

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self._name is None and not self._offset:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self._shown()


def _check_asked(dt, name):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")


UTC = timezone(timedelta(0))
timezone.utc = UTC
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


# ---- date ----
def _date_of_ordinal(n):
    if not 0 < n <= _MAXORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = _of_ordinal(n)
    return date(year, month, day)


class date:
    min = None
    max = None
    resolution = None

    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t.tm_year, t.tm_mon, t.tm_mday)

    @classmethod
    def fromordinal(cls, n, /):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = _of_ordinal(n)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError("")
            year, month, day = _read_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        y, m, d = _of_week(year, week, day)
        return cls(y, m, d)

    def replace(self, year=None, month=None, day=None):
        return self.__class__(self.year if year is None else year, self.month if month is None else month,
                              self.day if day is None else day)

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self.year
        today = _ordinal(year, self.month, self.day)
        week, day = divmod(today - _first_monday(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_monday(year), 7)
        elif week >= 52 and today >= _first_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def timetuple(self):
        return _time.struct_time(self._fields(0, 0, 0, -1))

    def _fields(self, hour, minute, second, dst):
        yday = _days_before_month(self.year, self.month) + self.day
        return [self.year, self.month, self.day, hour, minute, second, (self.toordinal() + 6) % 7, yday, dst]

    def isoformat(self):
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def ctime(self):
        return _time.asctime(self._fields(0, 0, 0, -1))

    def strftime(self, format):
        return _format(format, self._fields(0, 0, 0, -1), 0, None, "")

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __repr__(self):
        return f"datetime.date({self.year}, {self.month}, {self.day})"

    def __str__(self):
        return self.isoformat()

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _date_of_ordinal(self.toordinal() + other.days)
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, timedelta):
            return _date_of_ordinal(self.toordinal() + other.days)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _date_of_ordinal(self.toordinal() - other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _order(self, other):
        return _ordinal(self.year, self.month, self.day) - _ordinal(other.year, other.month, other.day)

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._order(other) == 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date):
            return _no_time(self, other) and self._order(other) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date):
            return _no_time(self, other) and self._order(other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date):
            return _no_time(self, other) and self._order(other) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date):
            return _no_time(self, other) and self._order(other) >= 0
        return NotImplemented

    def __hash__(self):
        return hash((self.year, self.month, self.day))


def _no_time(a, b):
    if isinstance(b, datetime):
        raise TypeError(f"can't compare datetime.datetime to {_named(a)}")
    return True


def _named(value):
    return "datetime.date" if type(value).__name__ == "date" else type(value).__name__


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# ---- time ----
class time:
    min = None
    max = None
    resolution = None

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts, offset = _read_time(time_string[1:] if time_string[:1] == "T" else time_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(parts[0], parts[1], parts[2], parts[3], _zone_of(offset))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return self.__class__(self.hour if hour is None else hour, self.minute if minute is None else minute,
                              self.second if second is None else second,
                              self.microsecond if microsecond is None else microsecond,
                              self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def isoformat(self, timespec="auto"):
        text = _of_time(self.hour, self.minute, self.second, self.microsecond, timespec)
        return text + _of_offset(self.utcoffset(), ":")

    def strftime(self, format):
        return _format(format, [1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1], self.microsecond,
                       self.utcoffset(), self.tzname() or "")

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def dst(self):
        return None

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def __repr__(self):
        text = f"datetime.time({self.hour}, {self.minute}"
        if self.second or self.microsecond:
            text += f", {self.second}"
        if self.microsecond:
            text += f", {self.microsecond}"
        if self.tzinfo is not None:
            text += f", tzinfo={self.tzinfo!r}"
        return text + (", fold=1)" if self.fold else ")")

    def __str__(self):
        return self.isoformat()

    def _total(self):
        return ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def _in_utc(self):
        return self._total() - (0 if self.tzinfo is None else self.tzinfo._offset._total())

    def _order(self, other):
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._in_utc() - other._in_utc()

    def __eq__(self, other):
        if isinstance(other, time):
            return (self.tzinfo is None) == (other.tzinfo is None) and self._in_utc() == other._in_utc()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, time):
            return self._order(other) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, time):
            return self._order(other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, time):
            return self._order(other) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, time):
            return self._order(other) >= 0
        return NotImplemented

    def __hash__(self):
        return hash(self._in_utc())


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# ---- datetime ----
def _of_total(cls, total, zone):
    """The datetime so many microseconds behind day 0."""
    n, rest = divmod(total, _DAY)
    if not 0 < n <= _MAXORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = _of_ordinal(n)
    seconds, microsecond = divmod(rest, 1000000)
    return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, microsecond, zone)


def _local(seconds):
    """Seconds of the local clock, as if it showed UTC, when UTC is so many seconds behind 1 January 1970."""
    t = _time.localtime(seconds)
    days = _ordinal(t.tm_year, t.tm_mon, t.tm_mday) - 719163
    return ((days * 24 + t.tm_hour) * 60 + t.tm_min) * 60 + t.tm_sec


class datetime(date):
    min = None
    max = None
    resolution = None

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time_ns() // 1000 / 1000000, tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time_ns() // 1000 / 1000000)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time_ns() // 1000 / 1000000)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        whole, microsecond = _split_timestamp(timestamp)
        if tz is not None:
            return _of_total(cls, (whole + 719163 * 86400) * 1000000 + microsecond + tz._offset._total(), tz)
        t = _time.localtime(whole)
        return cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, _no_leap(t.tm_sec), microsecond)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        whole, microsecond = _split_timestamp(timestamp)
        t = _time.gmtime(whole)
        return cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, microsecond)

    @classmethod
    def fromordinal(cls, n, /):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = _of_ordinal(n)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError("")
            at = _separator(date_string)
            if at not in (7, 8, 10):
                raise ValueError("")
            year, month, day = _read_date(date_string[:at])
            parts, offset = [0, 0, 0, 0], None
            if len(date_string) > at:
                parts, offset = _read_time(date_string[at + 1:])
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day, parts[0], parts[1], parts[2], parts[3], _zone_of(offset))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        y, m, d = _of_week(year, week, day)
        return cls(y, m, d)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def strptime(cls, date_string, format, /):
        fields, microsecond, offset, name = parsed(date_string, format)
        zone = None
        if offset is not None:
            zone = timezone(timedelta(seconds=offset)) if name is None else timezone(timedelta(seconds=offset), name)
        return cls(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], microsecond, zone)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return self.__class__(self.year if year is None else year, self.month if month is None else month,
                              self.day if day is None else day, self.hour if hour is None else hour,
                              self.minute if minute is None else minute, self.second if second is None else second,
                              self.microsecond if microsecond is None else microsecond,
                              self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def _total(self):
        seconds = (self.hour * 60 + self.minute) * 60 + self.second
        return (_ordinal(self.year, self.month, self.day) * 86400 + seconds) * 1000000 + self.microsecond

    def _in_utc(self):
        return self._total() - (0 if self.tzinfo is None else self.tzinfo._offset._total())

    def _mktime(self):
        """Seconds since 1970 of a local time."""
        t = self._total() // 1000000 - 719163 * 86400
        a = _local(t) - t
        u1 = t - a
        t1 = _local(u1)
        if t1 == t:
            u2 = u1 + (86400 if self.fold else -86400)
            b = _local(u2) - u2
            if a == b:
                return u1
        else:
            b = t1 - u1
        u2 = t - b
        t2 = _local(u2)
        if t2 == t:
            return u2
        if t1 == t:
            return u1
        return _least(u1, u2) if self.fold else _greatest(u1, u2)

    def timestamp(self):
        if self.tzinfo is None:
            return self._mktime() + self.microsecond / 1000000
        return (self._in_utc() - 719163 * _DAY) / 1000000

    def astimezone(self, tz=None):
        _check_zone(tz)
        if self.tzinfo is None:
            utc = (self._mktime() + 719163 * 86400) * 1000000 + self.microsecond
        else:
            utc = self._in_utc()
        if tz is None:
            t = _time.localtime(utc // 1000000 - 719163 * 86400)
            tz = timezone(timedelta(seconds=t.tm_gmtoff or 0), t.tm_zone)
        return _of_total(datetime, utc + tz._offset._total(), tz)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo._offset

    def dst(self):
        return None

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo._shown()

    def timetuple(self):
        return _time.struct_time(self._fields(self.hour, self.minute, self.second, -1))

    def utctimetuple(self):
        utc = _of_total(datetime, self._in_utc(), None)
        return _time.struct_time(utc._fields(utc.hour, utc.minute, utc.second, 0))

    def ctime(self):
        return _time.asctime(self._fields(self.hour, self.minute, self.second, -1))

    def isoformat(self, sep="T", timespec="auto"):
        text = f"{self.year:04d}-{self.month:02d}-{self.day:02d}{sep}"
        text += _of_time(self.hour, self.minute, self.second, self.microsecond, timespec)
        return text + _of_offset(self.utcoffset(), ":")

    def strftime(self, format):
        return _format(format, self._fields(self.hour, self.minute, self.second, -1), self.microsecond,
                       self.utcoffset(), self.tzname() or "")

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __repr__(self):
        text = f"datetime.datetime({self.year}, {self.month}, {self.day}, {self.hour}, {self.minute}"
        if self.second or self.microsecond:
            text += f", {self.second}"
        if self.microsecond:
            text += f", {self.microsecond}"
        if self.fold:
            text += ", fold=1"
        if self.tzinfo is not None:
            text += f", tzinfo={self.tzinfo!r}"
        return text + ")"

    def __str__(self):
        return self.isoformat(" ")

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _of_total(datetime, self._total() + other._total(), self.tzinfo)
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, timedelta):
            return _of_total(datetime, self._total() + other._total(), self.tzinfo)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _of_total(datetime, self._total() - other._total(), self.tzinfo)
        if isinstance(other, datetime):
            if (self.tzinfo is None) != (other.tzinfo is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return _of_microseconds(self._in_utc() - other._in_utc())
        return NotImplemented

    def _order(self, other):
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._in_utc() - other._in_utc()

    def __eq__(self, other):
        if isinstance(other, datetime):
            return (self.tzinfo is None) == (other.tzinfo is None) and self._in_utc() == other._in_utc()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, datetime):
            return self._order(other) < 0
        return _no_date(other)

    def __le__(self, other):
        if isinstance(other, datetime):
            return self._order(other) <= 0
        return _no_date(other)

    def __gt__(self, other):
        if isinstance(other, datetime):
            return self._order(other) > 0
        return _no_date(other)

    def __ge__(self, other):
        if isinstance(other, datetime):
            return self._order(other) >= 0
        return _no_date(other)

    def __hash__(self):
        return hash(self._in_utc())


def _no_date(other):
    if isinstance(other, date):
        raise TypeError(f"can't compare datetime.datetime to {_named(other)}")
    return NotImplemented


def _least(a, b):
    return a if a < b else b


def _greatest(a, b):
    return a if a > b else b


def _no_leap(second):
    return 59 if second > 59 else second


def _split_timestamp(timestamp):
    """Whole seconds and microseconds, half to even."""
    if isinstance(timestamp, int):
        return timestamp, 0
    whole = int(timestamp)
    microsecond = round((timestamp - whole) * 1000000)
    if microsecond >= 1000000:
        return whole + 1, microsecond - 1000000
    if microsecond < 0:
        return whole - 1, microsecond + 1000000
    return whole, microsecond


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
