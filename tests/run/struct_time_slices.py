"""A struct_time is a tuple of nine: its slices, count and index."""
import time
from datetime import date, datetime

t = time.gmtime(86400 * 365.25 * 30)
print(t[:6], t[::-2], t[-3:], t[1:1], t[:3] == (2000, 1, 1), len(t[2:]), t[:], t[7:100])
print(datetime(*t[:6]), date(*t[:3]))
u = datetime(2024, 2, 29, 3, 4, 5).timetuple()
print("%04d-%02d-%02d" % u[:3], time.strftime("%H:%M", u), u[0:2] + (9,), sum(u[:3]))
y, m, d, *rest = u
print(y, m, d, rest, 2024 in u, u > (2023,), u.index(29), u.count(3), u.count(77), u.index(4, 2, -1))
try:
    u.index(4, 5)
except ValueError as error:
    print(error)
print(datetime(*time.strptime("2021-05-06", "%Y-%m-%d")[:6]), tuple(u), list(u)[:2])
