"""calendar: the days of months and years, and texts that show them.

Rule: weeks come from the weekday of a month's first day; 0 is Monday.
"""

import sys
from datetime import date

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday",
           "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr",
           "day_name", "day_abbr", "Calendar", "TextCalendar", "weekheader", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY",
           "FRIDAY", "SATURDAY", "SUNDAY"]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 1, 2, 3, 4, 5, 6
January = 1
February = 2

day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December"]
month_abbr = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    a, b = y1 - 1, y2 - 1
    return b // 4 - a // 4 - (b // 100 - a // 100) + (b // 400 - a // 400)


def weekday(year, month, day):
    return date(year if 1 <= year <= 9999 else 2000 + year % 400, month, day).weekday()


def monthrange(year, month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), mdays[month] + (1 if month == 2 and isleap(year) else 0)


class Calendar:
    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self.firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        for i in range(7):
            yield (self.firstweekday + i) % 7

    def _edges(self, year, month):
        """How many days of other months stand in front of its first one, its own days, and how many behind."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        return before, count, -(before + count) % 7

    def itermonthdays(self, year, month):
        before, count, after = self._edges(year, month)
        for i in range(before + count + after):
            yield i - before + 1 if before <= i < before + count else 0

    def itermonthdays2(self, year, month):
        for i, day in enumerate(self.itermonthdays(year, month)):
            yield day, (self.firstweekday + i) % 7

    def itermonthdays3(self, year, month):
        before, count, after = self._edges(year, month)
        past = (year - 1, 12) if month == 1 else (year, month - 1)
        next = (year + 1, 1) if month == 12 else (year, month + 1)
        days = monthrange(past[0], past[1])[1]
        for i in range(before):
            yield past[0], past[1], days - before + 1 + i
        for day in range(1, count + 1):
            yield year, month, day
        for day in range(1, after + 1):
            yield next[0], next[1], day

    def itermonthdays4(self, year, month):
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + i) % 7

    def itermonthdates(self, year, month):
        for y, m, d in self.itermonthdays3(year, month):
            yield date(y, m, d)

    def monthdatescalendar(self, year, month):
        dates = list(self.itermonthdates(year, month))
        return [dates[i:i + 7] for i in range(0, len(dates), 7)]

    def monthdays2calendar(self, year, month):
        days = list(self.itermonthdays2(year, month))
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def monthdayscalendar(self, year, month):
        days = list(self.itermonthdays(year, month))
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def yeardatescalendar(self, year, width=3):
        months = [self.monthdatescalendar(year, month) for month in range(1, 13)]
        return [months[i:i + width] for i in range(0, 12, width)]

    def yeardays2calendar(self, year, width=3):
        months = [self.monthdays2calendar(year, month) for month in range(1, 13)]
        return [months[i:i + width] for i in range(0, 12, width)]

    def yeardayscalendar(self, year, width=3):
        months = [self.monthdayscalendar(year, month) for month in range(1, 13)]
        return [months[i:i + width] for i in range(0, 12, width)]


def _beside(texts, width, space):
    return (" " * space).join([text.center(width) for text in texts])


class TextCalendar(Calendar):
    def formatday(self, day, weekday, width):
        return (f"{day:2d}" if day else "").center(width)

    def formatweek(self, theweek, width):
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def prweek(self, theweek, width):
        sys.stdout.write(self.formatweek(theweek, width))

    def formatweekday(self, day, width):
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = f"{month_name[themonth]} {theyear}" if withyear else month_name[themonth]
        return name.center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(), self.formatweekheader(w).rstrip()]
        for week in self.monthdays2calendar(theyear, themonth):
            lines.append(self.formatweek(week, w).rstrip())
        return "".join([line + "\n" * l for line in lines])

    def prmonth(self, theyear, themonth, w=0, l=0):
        sys.stdout.write(self.formatmonth(theyear, themonth, w, l))

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        ends = "\n" * l
        text = str(theyear).center(width * m + c * (m - 1)).rstrip() + ends
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            names = [self.formatmonthname(theyear, m * i + k + 1, width, False) for k in range(len(row))]
            text += ends + _beside(names, width, c).rstrip() + ends
            text += _beside([header] * len(row), width, c).rstrip() + ends
            for j in range(max([len(month) for month in row])):
                weeks = [self.formatweek(month[j], w) if j < len(month) else "" for month in row]
                text += _beside(weeks, width, c).rstrip() + ends
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        sys.stdout.write(self.formatyear(theyear, w, l, c, m))


_text = TextCalendar()


def firstweekday():
    return _text.getfirstweekday()


def setfirstweekday(firstweekday):
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    _text.firstweekday = firstweekday


def monthcalendar(year, month):
    return _text.monthdayscalendar(year, month)


def prweek(theweek, width):
    _text.prweek(theweek, width)


def week(theweek, width):
    return _text.formatweek(theweek, width)


def weekheader(width):
    return _text.formatweekheader(width)


def month(theyear, themonth, w=0, l=0):
    return _text.formatmonth(theyear, themonth, w, l)


def prmonth(theyear, themonth, w=0, l=0):
    _text.prmonth(theyear, themonth, w, l)


def calendar(theyear, w=2, l=1, c=6, m=3):
    return _text.formatyear(theyear, w, l, c, m)


def prcal(theyear, w=0, l=0, c=6, m=3):
    _text.pryear(theyear, w, l, c, m)


def timegm(tuple):
    days = date(tuple[0], tuple[1], 1).toordinal() - 719163 + tuple[2] - 1
    return ((days * 24 + tuple[3]) * 60 + tuple[4]) * 60 + tuple[5]
