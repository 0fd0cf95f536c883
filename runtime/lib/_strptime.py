"""_strptime: what time.strptime finds, through a regular expression."""
import re

_days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december"]

_patterns = {
    "d": r"(3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    "H": r"(2[0-3]|[0-1]\d|\d)",
    "I": r"(1[0-2]|0[1-9]|[1-9])",
    "j": r"(36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(1[0-2]|0[1-9]|[1-9])",
    "M": r"([0-5]\d|\d)",
    "S": r"(6[0-1]|[0-5]\d|\d)",
    "w": r"([0-6])",
    "y": r"(\d\d)",
    "Y": r"(\d\d\d\d)",
    "A": "(" + "|".join(_days) + ")",
    "a": "(" + "|".join([day[:3] for day in _days]) + ")",
    "B": "(september|november|december|february|january|october|august|march|april|july|june|may)",
    "b": "(" + "|".join([month[:3] for month in _months]) + ")",
    "h": "(" + "|".join([month[:3] for month in _months]) + ")",
    "p": "(am|pm)",
    "f": r"(\d{1,6})",
    "u": r"([1-7])",
    "z": r"([+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z))",
    "Z": "(utc|gmt)",
}


def _days_before(year, month):
    lengths = [31, 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
               31]
    return sum(lengths[:month - 1])


def _weekday(year, yday):
    before = year - 1
    return (before * 365 + before // 4 - before // 100 + before // 400 + yday - 1) % 7


_whole = {
    "c": "%a %b %d %H:%M:%S %Y",
    "x": "%m/%d/%y",
    "D": "%m/%d/%y",
    "X": "%H:%M:%S",
    "T": "%H:%M:%S",
    "R": "%H:%M",
}


def fields(data_string, format):
    return parsed(data_string, format)[0]


def parsed(data_string, format):
    """The nine fields; microseconds, seconds east of UTC and the name of the zone."""
    wide = format
    pattern = ""
    codes = ""
    at = 0
    while at < len(wide):
        c = wide[at]
        at += 1
        if c.isspace():
            while at < len(wide) and wide[at].isspace():
                at += 1
            pattern += r"\s+"
        elif c != "%":
            pattern += re.escape(c)
        elif at == len(wide):
            raise ValueError("stray %% in format '%s'" % format)
        else:
            code = wide[at]
            at += 1
            if code == "%":
                pattern += "%"
                continue
            longer = _whole.get(code, "")
            if longer:
                wide = longer + wide[at:]
                at = 0
                continue
            part = _patterns.get(code, "")
            if not part:
                raise ValueError("'%s' is a bad directive in format '%s'" % (code, format))
            pattern += part
            codes += code
    found = re.match(pattern, data_string, re.IGNORECASE)
    if found is None:
        raise ValueError("time data %r does not match format %r" % (data_string, format))
    if found.end() != len(data_string):
        raise ValueError("unconverted data remains: %s" % data_string[found.end():])
    texts = [text.lower() for text in found.groups("")]
    microsecond = 0
    offset = None
    name = None
    for i in range(len(codes)):
        if codes[i] == "f":
            microsecond = int((texts[i] + "00000")[:6])
        elif codes[i] == "z":
            offset = _offset(texts[i])
        elif codes[i] == "Z":
            name = texts[i].upper()
    return _fields_found(codes, texts), microsecond, offset, name


def _offset(text):
    if text == "z":
        return 0
    digits = text[1:].replace(":", "")
    seconds = (int(digits[:2]) * 60 + int(digits[2:4])) * 60 + int(digits[4:6] or "0")
    return -seconds if text[0] == "-" else seconds


def _fields_found(codes, texts):
    year = -1
    month = 1
    day = 1
    hour = 0
    minute = 0
    second = 0
    weekday = -1
    yday = -1
    half = ""
    twelve = False
    for i in range(len(codes)):
        code = codes[i]
        text = texts[i]
        if code == "Y":
            year = int(text)
        elif code == "y":
            year = int(text)
            year += 2000 if year <= 68 else 1900
        elif code == "m":
            month = int(text)
        elif code == "B":
            month = _months.index(text) + 1
        elif code == "b" or code == "h":
            month = [name[:3] for name in _months].index(text) + 1
        elif code == "d":
            day = int(text)
        elif code == "H":
            hour = int(text)
        elif code == "I":
            hour = int(text)
            twelve = True
        elif code == "p":
            half = text
        elif code == "M":
            minute = int(text)
        elif code == "S":
            second = int(text)
        elif code == "A":
            weekday = _days.index(text)
        elif code == "a":
            weekday = [name[:3] for name in _days].index(text)
        elif code == "w":
            weekday = (int(text) + 6) % 7
        elif code == "u":
            weekday = int(text) - 1
        elif code == "j":
            yday = int(text)
    if twelve:
        if half == "pm":
            hour = hour if hour == 12 else hour + 12
        elif hour == 12:
            hour = 0
    leap = year == -1 and month == 2 and day == 29
    real = 1904 if leap else 1900 if year == -1 else year
    if yday == -1:
        if day > _days_before(real, month + 1) - _days_before(real, month):
            raise ValueError("day is out of range for month")
        yday = _days_before(real, month) + day
    elif "m" not in codes and "d" not in codes and "b" not in codes and "B" not in codes:
        month = 1
        while month < 12 and _days_before(real, month + 1) < yday:
            month += 1
        day = yday - _days_before(real, month)
    if weekday == -1:
        weekday = _weekday(real, yday)
    return [1900 if leap else real, month, day, hour, minute, second, weekday, yday, -1]
