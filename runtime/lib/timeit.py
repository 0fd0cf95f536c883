"""timeit: how long code takes.

Code in constant texts has become a function of the program by now (frontend/expand_timeit.c): _Code has it.
"""
from _timeit import code
from itertools import repeat as _repeat
from time import perf_counter as default_timer

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5


class _Timing:
    def timeit(self, number=1000000):
        return self.inner(_repeat(None, number), self.timer)

    def repeat(self, repeat=5, number=1000000):
        return [self.timeit(number) for i in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in (1, 2, 5):
                number = i * j
                time_taken = self.timeit(number)
                if callback is not None:
                    callback(number, time_taken)
                if time_taken >= 0.2:
                    return number, time_taken
            i *= 10


class _Code(_Timing):
    def __init__(self, inner, timer=default_timer):
        self.inner = inner
        self.timer = timer


def _nothing():
    pass


class Timer(_Timing):
    def __init__(self, stmt=_nothing, setup=_nothing, timer=default_timer):
        self.timer = timer
        if isinstance(stmt, str):
            code(stmt)
        if isinstance(setup, str):
            code(setup)

        def inner(_it, _timer):
            setup()
            start = _timer()
            for _i in _it:
                stmt()
            return _timer() - start

        self.inner = inner


def timeit(stmt=_nothing, setup=_nothing, timer=default_timer, number=1000000):
    return Timer(stmt, setup, timer).timeit(number)


def repeat(stmt=_nothing, setup=_nothing, timer=default_timer, repeat=5, number=1000000):
    return Timer(stmt, setup, timer).repeat(repeat, number)
