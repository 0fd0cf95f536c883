# what import * brings of time
from time import *

print(timezone, altzone, daylight, tzname, perf_counter() > 0, strftime("%Y", gmtime(0)))
try:
    print(clock)
except NameError as error:
    print(error)
