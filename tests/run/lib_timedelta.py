# datetime.timedelta
import datetime
from datetime import timedelta
def tried(make):
    try:
        print(make())
    except (ValueError, TypeError, ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
def main():
    a = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6, weeks=1)
    print(a, repr(a), a.days, a.seconds, a.microseconds, a.total_seconds())
    print(timedelta(), repr(timedelta()), timedelta(-1), repr(timedelta(seconds=-1)), timedelta(2), timedelta(days=-2, hours=3))
    print(timedelta(1.5), timedelta(hours=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(microseconds=2.5), timedelta(seconds=1e-7), timedelta(days=0.1, seconds=0.3))
    b = timedelta(minutes=7)
    print(a + b, a - b, -a, +a, abs(-a), a * 2, 2 * a, a * 1.5, 0.1 * a, a / 2, a / b, a // b, a // 3, a % b, divmod(a, b), a / 1.5, a / 0.3)
    print(a == b, a != b, a < b, a >= b, a == 5, bool(timedelta()), bool(b), hash(a) == hash(timedelta(0, a.total_seconds() - 0)), {b: 1}[timedelta(seconds=420)])
    print(timedelta.max, timedelta.min, timedelta.resolution, sum([a, b], timedelta()), max(a, b), sorted([a, b, -a]))
    tried(lambda: timedelta(10**10))
    tried(lambda: timedelta.max + b)
    tried(lambda: a / 0)
    tried(lambda: a // timedelta())
    tried(lambda: a + 1)
    tried(lambda: a < 1)
    print(f"{a}", "%s" % b, [b], str(a).rjust(30))
main()
