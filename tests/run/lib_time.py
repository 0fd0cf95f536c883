import time
from time import strftime, gmtime, timezone

t = time.gmtime(1700000000.75)
print(t, t.tm_year, t[1], len(t), tuple(t)[6:], [x for x in t][:3], tuple(t))
print(time.gmtime(0), time.gmtime(-0.5).tm_sec, tuple(time.gmtime(-86401))[:6], time.gmtime(951782400)[2])
print(t == time.gmtime(1700000000), t < time.gmtime(1700000001), t == tuple(t), t > (2000,))
print(strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %p %y %% %I", t), strftime("é %d", gmtime(0)))
print(time.asctime(t), time.asctime((2008, 6, 4, 12, 5, 0, 2, 156, -1)), time.ctime(1e9) == time.asctime(time.localtime(1e9)))
print(time.mktime(time.localtime(12345678)), time.mktime((1999, 12, 31, 23, 59, 60, 0, 0, -1)) - time.mktime((2000, 1, 1, 0, 0, 0, 0, 0, -1)))
for bad in [(2000, 13, 1, 0, 0, 0, 0, 1, 0), (2000, 1, 32, 0, 0, 0, 0, 1, 0), (2000, 1, 1, 24, 0, 0, 0, 1, 0), (2000, 1, 1, 0, 0, 62, 0, 1, 0)]:
    try:
        print(time.strftime("%d", bad))
    except ValueError as e:
        print(e)
print(time.strptime("2001-11-12 18:31:01", "%Y-%m-%d %H:%M:%S"), time.strptime("2001", "%Y"))
print(time.strptime("30 Nov 00", "%d %b %y"), time.strptime("Fri  March 1 2024 12:05 am", "%a %B %d %Y %I:%M %p"))
print(time.strptime("29 feb", "%d %b"), time.strptime("2024 060", "%Y %j"), time.strptime("100%x", "100%%x"))
for text, format in [("2001-13-01", "%Y-%m-%d"), ("2001-1-1x", "%Y-%m-%d"), ("x", "%d"), ("1", "%Q"), ("a\u00e9", "a")]:
    try:
        print(time.strptime(text, format))
    except ValueError as e:
        print(e)
print(len(time.tzname), time.timezone == timezone, time.altzone <= timezone, time.daylight in (0, 1))
a = time.monotonic_ns()
time.sleep(0.001)
print(time.monotonic_ns() - a >= 1000000, time.perf_counter() >= 0, abs(time.time() - time.time_ns() / 1e9) < 1)
try:
    time.gmtime(1e30)
except OverflowError as e:
    print(e)
