"""A name that is two imports: what it seems to be is no reason for a second message."""
from time import time


def now():
    return time()


print(now())
import time  #! E0300 an imported name that is bound more than once

print(time.time())
