"""warnings: what a program says on standard error, and which of it.

The compiler tells each call of warn its place (frontend/expand_builtin.c); that of a caller further out is not known.
"""
import re
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings"]

_actions = ("error", "ignore", "always", "default", "module", "once")


class WarningMessage:
    def __init__(self, message, category):
        self.message = message
        self.category = category


class _Filter:
    def __init__(self, action, message, category):
        self.action = action
        self.message = message
        self.category = category

    def fits(self, text, category):
        return issubclass(category, self.category) and (
            not self.message or re.match(self.message, text, re.IGNORECASE) is not None)


class _State:
    def __init__(self):
        self.filters = [_Filter("ignore", "", PendingDeprecationWarning), _Filter("ignore", "", ImportWarning),
                        _Filter("ignore", "", ResourceWarning)]
        self.said = set()
        self.logs = []

    def action_for(self, text, category):
        for one in self.filters:
            if one.fits(text, category):
                return one.action
        return "default"

    def add(self, one, append):
        if append:
            self.filters.append(one)
        else:
            self.filters.insert(0, one)
        self.said.clear()


_state = _State()


def _check(action):
    if action not in _actions:
        raise AssertionError("invalid action: %r" % (action,))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check(action)
    if module or lineno:
        raise RuntimeError("a filter for warnings of one place")
    _state.add(_Filter(action, message, category), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action)
    if lineno:
        raise RuntimeError("a filter for warnings of one place")
    _state.add(_Filter(action, "", category), append)


def resetwarnings():
    _state.filters.clear()
    _state.said.clear()


def _say(message, category, place, line):
    text = str(message)
    action = _state.action_for(text, category)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action != "always":
        key = (text, category.__name__, "" if action == "once" else place)
        if key in _state.said:
            return
        _state.said.add(key)
    if _state.logs and _state.logs[-1] is not None:
        _state.logs[-1].append(WarningMessage(message, category))
    elif line:
        sys.stderr.write(f"{place}: {category.__name__}: {text}\n  {line}\n")
    else:
        sys.stderr.write(f"{category.__name__}: {text}\n")


def warn(message, category=None, stacklevel=1, source=None, *, place="", line=""):
    if stacklevel > 1:
        line = ""
    if isinstance(message, Warning):
        _say(message, type(message), place, line)
    elif category is None:
        _say(UserWarning(message), UserWarning, place, line)
    else:
        _say(category(message), category, place, line)


class catch_warnings:
    def __init__(self, *, record=False):
        self._record = record
        self._filters = []

    def __enter__(self):
        self._filters = _state.filters[:]
        log = [] if self._record else None
        if log is not None:
            _state.said.clear()
            _state.logs.append(log)
        return log

    def __exit__(self, kind, error, trace):
        _state.filters = self._filters
        _state.said.clear()
        if self._record:
            _state.logs.pop()
