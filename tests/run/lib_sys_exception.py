# sys.exception, exit codes, clocks by number
import sys, os, time
from sys import exception
def f():
    print(sys.exception(), exception())
    try: raise ValueError("x")
    except ValueError as e:
        print(sys.exception() is e, repr(exception()), sys.exception().args)
        try: 1 / 0
        except ZeroDivisionError: print(sys.exception())
        print(sys.exception())
    print(sys.exception())
f()
print(os.EX_OK, os.EX_USAGE, os.EX_CONFIG, time.clock_gettime(time.CLOCK_MONOTONIC) > 0, time.clock_gettime_ns(time.CLOCK_REALTIME) > 10**18, time.CLOCK_PROCESS_CPUTIME_ID, time.clock_getres(time.CLOCK_MONOTONIC))
sys.exit(os.EX_SOFTWARE)
