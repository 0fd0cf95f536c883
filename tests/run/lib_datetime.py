# datetime: date, datetime, time, timezone
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone


def tried(make):
    try:
        print(make())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


def dates():
    d = date(2024, 2, 29)
    print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar()[1], d.toordinal(), d.ctime())
    print(d + timedelta(1), d - timedelta(days=60), timedelta(1) + d, d - date(2023, 3, 1), (d - date(2000, 1, 1)).days)
    print(d == date(2024, 2, 29), d < date(2025, 1, 1), d >= d, d != date(1, 1, 1), hash(d) == hash(date(2024, 2, 29)), {d: 1}[date(2024, 2, 29)], d == 5)
    print(d.replace(year=2023, day=1), d.replace(month=3), date.fromordinal(738000), date.fromisoformat("2024-12-31"), date.fromisoformat("20240101"), date.fromisoformat("2024-W05-3"), date.fromisoformat("2024W01"), date.fromisocalendar(2020, 53, 7))
    print(d.strftime("%Y/%m/%d %a %A %b %B %j %U %W %w %y %%"), f"{d:%d.%m.%Y}", format(d), f"{d}", f"{d!r:>30}", d.isoformat())
    print(date.min, date.max, date.resolution, d.timetuple(), date.fromtimestamp(0))
    for year in range(1999, 2012):
        for day in ((1, 1), (12, 31), (3, 1)):
            one = date(year, *day)
            print(one.isocalendar()[0], one.isocalendar().week, one.isocalendar().weekday, end=" ")
    print()
    print([str(date.fromordinal(n)) for n in (1, 365, 366, 730120, 3652059)])
    print(sorted([d, date(2020, 1, 1), date(2022, 5, 5)]), max(d, date(2030, 1, 1)))


def datetimes():
    t = datetime(2024, 2, 29, 13, 5, 9, 123456)
    print(t, repr(t), t.year, t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.date(), t.time(), t.weekday(), t.toordinal(), t.isocalendar())
    print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 2, 3, 4)), datetime(2024, 1, 1, microsecond=5))
    print(t + timedelta(hours=12), t - timedelta(weeks=1, microseconds=1), t - datetime(2000, 1, 1), (t - datetime(2024, 2, 28)).total_seconds())
    print(t == datetime(2024, 2, 29, 13, 5, 9, 123456), t < datetime(2024, 3, 1), t > t, t != date(2024, 2, 29), t == date(2024, 2, 29), hash(t) == hash(t.replace()))
    print(t.replace(hour=1, microsecond=0), t.isoformat(), t.isoformat(" "), t.isoformat(timespec="minutes"), t.isoformat("_", "milliseconds"), t.ctime())
    print(t.strftime("%Y-%m-%dT%H:%M:%S.%f %p %I %z|%Z|%j"), f"{t:%H:%M}", f"{t}", format(t, "%d %B %Y, %H.%M"))
    print(datetime.combine(date(2020, 1, 2), time(3, 4, 5)), datetime.fromordinal(738000), datetime.min, datetime.max, datetime.resolution)
    for text in ("2024-02-29", "2024-02-29T13:05", "2024-02-29 13:05:09", "2024-02-29T13:05:09.123", "20240229T130509", "2024-02-29T13:05:09.123456+02:00", "2024-02-29T13:05Z", "2024-W09-4T10", "2024-02-29T13:05:09,5-0330", "x", "2024-13-01", "2024-02-30", "2024-02-29T25:00", "2024-02-29T1", "2024-2-9", ""):
        tried(lambda: repr(datetime.fromisoformat(text)))
    for text, form in (("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S"), ("29/02/24", "%d/%m/%y"), ("1:05 PM", "%I:%M %p"), ("Feb 29 2024", "%b %d %Y"), ("12.5.2020 07:08:09.25", "%d.%m.%Y %H:%M:%S.%f"), ("2020-01-01T00:00:00+0130", "%Y-%m-%dT%H:%M:%S%z"), ("2020-01-01 UTC", "%Y-%m-%d %Z"), ("2020-01-01Z", "%Y-%m-%d%z"), ("2020", "%Y-%m"), ("2020-01-01x", "%Y-%m-%d"), ("2020-366", "%Y-%j"), ("2021-02-29", "%Y-%m-%d"), ("Thursday", "%A")):
        tried(lambda: repr(datetime.strptime(text, form)))
    print(datetime.utcfromtimestamp(1e9), datetime.utcfromtimestamp(1.5), datetime.utcfromtimestamp(-0.25), datetime.fromtimestamp(86400, timezone.utc), datetime.utcfromtimestamp(0.9999999))
    print(datetime.fromtimestamp(1700000000).timestamp(), datetime(2020, 1, 1).timestamp() == datetime(2020, 1, 1).astimezone().timestamp())
    print(t.timetuple(), t.utctimetuple().tm_hour, isinstance(t, date), isinstance(t.date(), datetime))
    print((datetime.now() - datetime.now()).days <= 0, datetime.today().year >= 2024, datetime.utcnow().year >= 2024, date.today() == datetime.now().date())


def times():
    a = time(1, 2, 3, 4)
    print(a, repr(a), time(), repr(time(5)), time(13, 45).isoformat(), a.replace(hour=7), a.isoformat("seconds"), a.strftime("%H-%M-%S.%f"), f"{a:%M}")
    print(a < time(2), a == time(1, 2, 3, 4), max(a, time(0)), hash(a) == hash(time(1, 2, 3, 4)), time.min, time.max, time.resolution, bool(time(0)))
    print(time.fromisoformat("04:23:01"), time.fromisoformat("T04:23"), time.fromisoformat("042301.5"), repr(time.fromisoformat("04:23+01:00")))


def zones():
    utc, east, odd = timezone.utc, timezone(timedelta(hours=2)), timezone(-timedelta(hours=3, minutes=30), "ODD")
    print(utc, repr(utc), east, repr(east), odd, repr(odd), dt.UTC is timezone.utc, timezone.min, timezone.max, east == timezone(timedelta(minutes=120)), utc.utcoffset(None), odd.tzname(None))
    t = datetime(2024, 5, 6, 7, 8, 9, tzinfo=utc)
    print(t, repr(t), t.astimezone(east), t.astimezone(odd), t.astimezone(odd).isoformat(), t.timestamp(), t.utcoffset(), t.tzname(), t.dst())
    print(t == t.astimezone(east), t.astimezone(odd) - t, t < datetime(2024, 5, 6, 9, 8, 10, tzinfo=east), hash(t) == hash(t.astimezone(east)), t.strftime("%z %Z"), t.astimezone(odd).strftime("%z %Z"))
    print(t.replace(tzinfo=None), t.replace(tzinfo=east), repr(time(1, tzinfo=odd)), time(1, tzinfo=east) < time(0, tzinfo=utc), t.timetz(), t == datetime(2024, 5, 6, 7, 8, 9))
    print(datetime.now(utc).tzinfo, datetime.fromtimestamp(0, east), datetime.now(timezone.utc).utcoffset())


def wrong():
    tried(lambda: date(2023, 2, 29))
    tried(lambda: date(2023, 13, 1))
    tried(lambda: date(0, 1, 1))
    tried(lambda: datetime(2020, 1, 1, 24))
    tried(lambda: datetime(2020, 1, 1, 0, 60))
    tried(lambda: time(1, 1, 60))
    tried(lambda: time(1, 1, 1, 10**6))
    tried(lambda: date.max + timedelta(1))
    tried(lambda: datetime.min - timedelta(1))
    tried(lambda: date(2020, 1, 1) < datetime(2020, 1, 1))
    tried(lambda: datetime(2020, 1, 1) < date(2020, 1, 1))
    tried(lambda: date(2020, 1, 1) + 1)
    tried(lambda: date(2020, 1, 1) < 5)
    tried(lambda: date(2020, 1, 1) - "x")
    tried(lambda: datetime(2020, 1, 1) - datetime(2020, 1, 1, tzinfo=timezone.utc))
    tried(lambda: datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=timezone.utc))
    tried(lambda: date.fromisoformat("2020-1-1"))
    tried(lambda: date.fromordinal(0))
    tried(lambda: timezone(timedelta(hours=24)))
    tried(lambda: date.fromisocalendar(2021, 53, 1))
    tried(lambda: datetime(2020, 1, 1).isoformat(timespec="x"))
    tried(lambda: date(2020, 1, 1).replace(month=0))


dates()
datetimes()
times()
zones()
wrong()
