"""traceback: the text of exceptions."""
import sys
import _traceback

_EVERY = -1000


def _limit(limit):
    return _EVERY if limit is None else limit


def format_exception_only(exc, /, value=None):
    given = exc if isinstance(exc, BaseException) else value
    if given is None:
        return ["NoneType: None\n"]
    return given._last_lines()


def format_exception(exc, /, value=None, tb=True, limit=None, chain=True):
    given = exc if isinstance(exc, BaseException) else value
    if given is None:
        return ["NoneType: None\n"]
    return given._lines(_limit(limit), chain, tb is not None)


def print_exception(exc, /, value=None, tb=True, limit=None, file=None, chain=True):
    text = "".join(format_exception(exc, value, tb, limit, chain))
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)


def format_exc(limit=None, chain=True):
    handled = sys.exc_info()[1]
    if handled is None:
        return "NoneType: None\n"
    return "".join(handled._lines(_limit(limit), chain, True))


def print_exc(limit=None, file=None, chain=True):
    text = format_exc(limit, chain)
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)


def format_tb(tb, limit=None):
    if tb is None:
        return []
    return tb._lines(_limit(limit))


def print_tb(tb, limit=None, file=None):
    text = "".join(format_tb(tb, limit))
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)


class FrameSummary:
    def __init__(self, filename, lineno, name):
        self.filename = filename
        self.lineno = lineno
        self.name = name

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def extract_tb(tb, limit=None):
    frames = []
    if tb is not None:
        count = tb._count()
        first = 0
        last = count
        if limit is not None:
            if limit >= 0:
                last = min(limit, count)
            else:
                first = max(count + limit, 0)
        for index in range(first, last):
            frames.append(FrameSummary(tb._file(index), tb._line(index), tb._function(index)))
    return frames
