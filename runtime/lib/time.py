"""time: clocks and dates."""

__all__ = ["CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_REALTIME", "CLOCK_THREAD_CPUTIME_ID", "altzone", "asctime", "clock_getres", "clock_gettime",
           "clock_gettime_ns", "ctime", "daylight", "gmtime", "localtime", "mktime", "monotonic", "monotonic_ns", "perf_counter",
           "perf_counter_ns", "process_time", "process_time_ns", "sleep", "strftime", "strptime", "struct_time",
           "thread_time", "thread_time_ns", "time", "time_ns", "timezone", "tzname"]

import _time
from _time import time, time_ns, perf_counter, perf_counter_ns, monotonic, monotonic_ns, process_time, process_time_ns
from _time import thread_time, thread_time_ns, sleep
from _time import CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME, CLOCK_THREAD_CPUTIME_ID


def clock_gettime(clk_id, /):
    if clk_id == CLOCK_REALTIME:
        return time()
    if clk_id == CLOCK_MONOTONIC:
        return monotonic()
    if clk_id == CLOCK_PROCESS_CPUTIME_ID:
        return process_time()
    if clk_id == CLOCK_THREAD_CPUTIME_ID:
        return thread_time()
    raise RuntimeError(f"the clock {clk_id}")


def clock_gettime_ns(clk_id, /):
    if clk_id == CLOCK_REALTIME:
        return time_ns()
    if clk_id == CLOCK_MONOTONIC:
        return monotonic_ns()
    if clk_id == CLOCK_PROCESS_CPUTIME_ID:
        return process_time_ns()
    if clk_id == CLOCK_THREAD_CPUTIME_ID:
        return thread_time_ns()
    raise RuntimeError(f"the clock {clk_id}")


def clock_getres(clk_id, /):
    clock_gettime(clk_id)
    return 1e-09


class struct_time:
    def __init__(self, sequence):
        fields = [field for field in sequence]
        if len(fields) < 9:
            raise TypeError("time.struct_time() takes an at least 9-sequence (%d-sequence given)" % len(fields))
        self._fields = fields[:9]
        self.tm_year = fields[0]
        self.tm_mon = fields[1]
        self.tm_mday = fields[2]
        self.tm_hour = fields[3]
        self.tm_min = fields[4]
        self.tm_sec = fields[5]
        self.tm_wday = fields[6]
        self.tm_yday = fields[7]
        self.tm_isdst = fields[8]
        self.tm_zone = None
        self.tm_gmtoff = fields[9] if len(fields) > 9 else None

    def __len__(self):
        return 9

    def __getitem__(self, i):
        return tuple(self._fields)[i]

    def _slice(self, lower, upper, step):
        return tuple(self._fields[lower:upper:step])

    def __iter__(self):
        return iter(self._fields)

    def __add__(self, other):
        return tuple(self._fields) + other

    def __radd__(self, other):
        return other + tuple(self._fields)

    def __mul__(self, count):
        return tuple(self._fields) * count

    def __rmul__(self, count):
        return tuple(self._fields) * count

    def count(self, value, /):
        return self._fields.count(value)

    def index(self, value, start=0, stop=9, /):
        return tuple(self._fields).index(value, start, stop)

    def __eq__(self, other):
        return self._fields == [field for field in other]

    def __lt__(self, other):
        return self._fields < [field for field in other]

    def __le__(self, other):
        return self._fields <= [field for field in other]

    def __gt__(self, other):
        return self._fields > [field for field in other]

    def __ge__(self, other):
        return self._fields >= [field for field in other]

    def __hash__(self):
        return hash(tuple(self._fields))

    def __repr__(self):
        names = "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst".split()
        return "time.struct_time(%s)" % ", ".join(["%s=%d" % (names[i], self._fields[i]) for i in range(9)])


def localtime(seconds=None):
    at = time() if seconds is None else seconds
    t = struct_time(_time.fields(at, True))
    t.tm_zone = _time.zone_at(at)
    return t


def gmtime(seconds=None):
    t = struct_time(_time.fields(time() if seconds is None else seconds, False))
    t.tm_zone = "GMT"
    return t


def _fields_of(t):
    if t is None:
        return _time.fields(time(), True)
    fields = [field for field in t]
    if len(fields) < 9:
        raise TypeError("Tuple or struct_time argument required")
    return fields


def mktime(t):
    return _time.mktime(_fields_of(t))


def strftime(format, t=None):
    if t is None:
        t = localtime()
    zone = t.tm_zone if isinstance(t, struct_time) else None
    offset = t.tm_gmtoff if isinstance(t, struct_time) else None
    return _time.strftime(format, _fields_of(t), zone, 0 if offset is None else offset)


def asctime(t=None):
    fields = _fields_of(t)
    return _time.strftime("%a %b", fields, None, 0) + "%3d %02d:%02d:%02d %d" % (fields[2], fields[3], fields[4],
                                                                              fields[5], fields[0])


def ctime(seconds=None):
    return asctime(localtime(seconds))


def _tzname():
    return _time.zone(0), _time.zone(1)


def _timezone():
    return _time.offset(0)


def _altzone():
    return _time.offset(1)


def _daylight():
    return _time.offset(2)


def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    from _strptime import fields
    return struct_time(fields(data_string, format))
