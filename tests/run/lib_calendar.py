# months and years as texts and lists
import calendar
import time
from calendar import monthrange, isleap, TextCalendar, Calendar
print(calendar.month(2024, 2))
print(calendar.calendar(2023))
print(calendar.TextCalendar(6).formatmonth(2015, 7, 3, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatyear(1999, w=4, l=2, c=3, m=5))
calendar.prmonth(1, 1)
calendar.prcal(2000, m=4)
print(monthrange(2023, 2), monthrange(2024, 12), isleap(1900), isleap(2000), calendar.leapdays(1900, 2025), calendar.weekday(2024, 5, 17))
print(calendar.monthcalendar(2024, 9), list(calendar.day_name), calendar.month_abbr[3], len(calendar.month_name), calendar.day_abbr[-1])
for m in (0, 13):
    try: calendar.monthrange(2024, m)
    except calendar.IllegalMonthError as e: print(e, isinstance(e, ValueError))
try: calendar.setfirstweekday(9)
except ValueError as e: print(e)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 6), calendar.firstweekday(), calendar.weekheader(3))
c = Calendar(firstweekday=3)
print(list(c.itermonthdays2(2024, 2))[:9], list(c.itermonthdates(2024, 2))[0], [d.day for d in c.monthdatescalendar(2023, 12)[-1]], list(c.itermonthdays4(2024, 1))[-3:], list(c.iterweekdays()), c.monthdayscalendar(2021, 2)[0], len(c.yeardayscalendar(2020)))
print(calendar.timegm((1970, 1, 1, 0, 0, 0)), calendar.timegm(time.gmtime(1700000000)), calendar.timegm((2024, 2, 30, 25, 61, 61)))
print([day for week in calendar.monthcalendar(2025, 2) for day in week if day][-1])
