"""What partial and lru_cache refuse; names of classes of the library; r of combinations that is no number."""
import functools
import itertools
import re
import time


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: functools.partial(5))
t(lambda: functools.partial())
t(lambda: functools.partial(pow, 2)(3))
t(lambda: functools.lru_cache("a"))
t(lambda: itertools.combinations([1], 1.5))
t(lambda: type(re.compile("a")).__name__)
t(lambda: type(re.compile("(a)(b)")).__name__)
t(lambda: type(re.match("(a)", "a")).__name__)
t(lambda: type(time.gmtime(0)).__name__)
t(lambda: re.compile("a") + 1)
t(lambda: re.compile(b"(a)") < 1)
t(lambda: time.gmtime(0) % 2)
