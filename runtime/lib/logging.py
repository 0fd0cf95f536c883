"""logging: messages of levels, from loggers through handlers.

Rule: a record holds texts and numbers alone; its message is made where it is logged, so that loggers need not know the
types of the arguments.
"""

import operator
import os
import sys
import time
import traceback
from collections.abc import Mapping

__all__ = ["BASIC_FORMAT", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter", "Handler", "INFO",
           "LogRecord", "Logger", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName",
           "basicConfig", "critical", "debug", "disable", "error", "exception", "fatal", "getLevelName", "getLogger",
           "info", "log", "shutdown", "warn", "warning", "root", "lastResort"]

CRITICAL = 50
FATAL = 50
ERROR = 40
WARNING = 30
WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
_levels = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0}
_disabled = [0]
_start = time.time()
raiseExceptions = True


def getLevelName(level):
    if isinstance(level, str):
        return _levels[level] if level in _levels else f"Level {level}"
    return _names[level] if level in _names else f"Level {level}"


def addLevelName(level, levelName):
    _names[level] = levelName
    _levels[levelName] = level


def getLevelNamesMapping():
    return _levels.copy()


def _level(level):
    if isinstance(level, str):
        if level not in _levels:
            raise ValueError(f"Unknown level: {level!r}")
        return _levels[level]
    if isinstance(level, int):
        return int(level)
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


# ---- messages

def _number(spec, value):
    """A number, or what can be asked for one."""
    kind = spec[-1]
    if isinstance(value, int):
        return f"%{spec}" % int(value)
    if isinstance(value, float):
        return f"%{spec}" % float(value)
    if kind in "diu" and (hasattr(value, "__int__") or hasattr(value, "__index__")):
        return f"%{spec}" % int(value)
    if kind in "oxXc" and hasattr(value, "__index__"):
        return f"%{spec}" % operator.index(value)
    if kind in "eEfFgG" and (hasattr(value, "__float__") or hasattr(value, "__index__")):
        return f"%{spec}" % float(value)
    if kind == "c":
        raise TypeError("%c requires int or char")
    if kind in "oxX":
        raise TypeError(f"%{kind} format: an integer is required, not {type(value).__name__}")
    if kind in "diu":
        raise TypeError(f"%{kind} format: a real number is required, not {type(value).__name__}")
    raise TypeError(f"must be real number, not {type(value).__name__}")


def _converted(spec, value):
    if spec[-1] == "s":
        return f"%{spec}" % str(value)
    if spec[-1] == "r":
        return f"%{spec[:-1]}s" % repr(value)
    if spec[-1] == "a":
        return f"%{spec[:-1]}s" % ascii(value)
    if spec[-1] not in "diouxXeEfFgGc":
        raise ValueError("unsupported format character")
    if spec[-1] == "c" and isinstance(value, str):
        return f"%{spec}" % value
    return _number(spec, value)


def _pieces(text):
    """Texts, and between two of them the name in parentheses, or "", and what follows the sign."""
    pieces = []
    at = 0
    while True:
        start = text.find("%", at)
        if start < 0:
            pieces.append(text[at:])
            return pieces
        pieces.append(text[at:start])
        name = ""
        start += 1
        if text[start:start + 1] == "(":
            end = text.find(")", start)
            if end < 0:
                raise ValueError("incomplete format key")
            name = text[start:end + 1]
            start = end + 1
        end = start
        while end < len(text) and text[end] in "-+ #0123456789.*hlL":
            end += 1
        if end == len(text):
            raise ValueError("incomplete format")
        pieces.append(name)
        pieces.append(text[start:end + 1])
        at = end + 1


def _of_mapping(text, values):
    """What names ask for; what has no name takes the mapping itself."""
    pieces = _pieces(text)
    made = pieces[0]
    whole = False
    for at in range(1, len(pieces), 3):
        name = pieces[at]
        spec = pieces[at + 1]
        if spec == "%" and not name:
            made += "%"
        elif name:
            made += _converted(spec, values[name[1:-1]])
        elif whole or "*" in spec:
            raise TypeError("not enough arguments for format string")
        else:
            whole = True
            made += _converted(spec, values)
        made += pieces[at + 2]
    return made


def _star(spec, value):
    if not isinstance(value, int):
        raise TypeError("* wants int")
    width = int(value)
    before, _, after = spec.partition("*")
    if width < 0 and "." in before:
        width = 0
    return before + str(width) + after


def _message(msg, *args):
    text = str(msg)
    if not args:
        return text
    if len(args) == 1:
        only = args[0]
        if isinstance(only, Mapping) and only:
            return _of_mapping(text, only)
    pieces = _pieces(text)
    made = pieces[0]
    at = 1
    for value in args:
        while at < len(pieces) and pieces[at + 1] == "%":
            made += "%" + pieces[at + 2]
            at += 3
        if at >= len(pieces):
            raise TypeError("not all arguments converted during string formatting")
        if pieces[at]:
            raise TypeError("format requires a mapping")
        if "*" in pieces[at + 1]:
            pieces[at + 1] = _star(pieces[at + 1], value)
            continue
        made += _converted(pieces[at + 1], value) + pieces[at + 2]
        at += 3
    while at < len(pieces) and pieces[at + 1] == "%":
        made += "%" + pieces[at + 2]
        at += 3
    if at < len(pieces):
        raise TypeError("not enough arguments for format string")
    return made


def _error_text(exc_info):
    """The traceback that a message is told to show."""
    if isinstance(exc_info, BaseException):
        return "".join(traceback.format_exception(exc_info))[:-1]
    if isinstance(exc_info, tuple):
        return "".join(traceback.format_exception(None, exc_info[1], None if exc_info[1] is None else True))[:-1]
    return traceback.format_exc()[:-1]


class LogRecord:
    def __init__(self, name, levelno, message, exc_text):
        self.name = name
        self.levelno = levelno
        self.levelname = getLevelName(levelno)
        self.message = message
        self.exc_text = exc_text
        self.created = time.time()
        self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
        self.relativeCreated = (self.created - _start) * 1000
        self.process = os.getpid()
        self.processName = "MainProcess"
        self.thread = self.process
        self.threadName = "MainThread"
        self.asctime = ""

    def getMessage(self):
        return self.message

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, "{self.message}">'


# ---- formatters

_formats = {"%": "%(message)s", "{": "{message}", "$": "${message}"}
_basic_formats = {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}", "$": "${levelname}:${name}:${message}"}


def _checked_style(style):
    if style not in _formats:
        raise ValueError("Style must be one of: %,{,$")
    return style


def _has_conversion(fmt):
    """Is there a `%(name)d` in it, of any type?"""
    for part in fmt.split("%(")[1:]:
        name, end, spec = part.partition(")")
        width, dot, precision = spec.lstrip("#0+ -").partition(".")
        after = precision if dot and not width.strip("0123456789*") else width
        after = after.lstrip("*") if after[:1] == "*" else after.lstrip("0123456789")
        if end and name.replace("_", "a").isalnum() and after[:1].lower() in tuple("diouxefgcrsa%"):
            return True
    return False


def _marks(fmt):
    """The texts of a format of the style `$`, and between two of them a name, or "$"."""
    parts = fmt.split("$")
    marks = [parts[0]]
    at = 1
    while at < len(parts):
        part = parts[at]
        end = 0
        while end < len(part) and part[end].isascii() and (part[end] == "_" or part[end].isalnum()):
            end += 1
        if part[:1] == "{" and "}" in part:
            name, _, rest = part[1:].partition("}")
            marks += [name, rest]
        elif not part and at + 1 < len(parts):
            at += 1
            marks += ["$", parts[at]]
        elif end and not part[0].isdigit():
            marks += [part[:end], part[end:]]
        else:
            raise ValueError("invalid format: bare '$' not allowed")
        at += 1
    return marks


def _validate(fmt, style):
    if style == "%":
        if not _has_conversion(fmt):
            raise ValueError(f"Invalid format '{fmt}' for '%' style")
    elif style == "{":
        if "{" not in fmt.replace("{{", ""):
            raise ValueError("invalid format: no fields")
    elif not [name for name in _marks(fmt)[1::2] if name != "$"]:
        raise ValueError("invalid format: no fields")


class Formatter:
    converter = None  # time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        self._style = _checked_style(style)
        self._fmt = fmt if fmt else _formats[style]
        self._defaults = defaults
        self.datefmt = datefmt
        for name in ("lineno", "funcName", "filename", "pathname", "module"):
            for before, after in (("%(", ")"), ("{", "}"), ("{", ":"), ("{", "!")):
                if before + name + after in self._fmt:
                    raise RuntimeError(f"the place of a message ({name}) is not known to compiled programs")
        if validate:
            _validate(self._fmt, style)

    def usesTime(self):
        if self._style == "%":
            return "%(asctime)" in self._fmt
        if self._style == "{":
            return "{asctime" in self._fmt
        return "$asctime" in self._fmt or "${asctime}" in self._fmt

    def formatTime(self, record, datefmt=None):
        convert = self.converter
        at = time.localtime(record.created) if convert is None else convert(record.created)
        if datefmt:
            return time.strftime(datefmt, at)
        text = time.strftime(self.default_time_format, at)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def _formatted(self, values):
        if self._style == "%":
            return self._fmt % values
        if self._style == "{":
            return self._fmt.format(**values)
        marks = _marks(self._fmt)
        made = marks[0]
        for at in range(1, len(marks), 2):
            made += ("$" if marks[at] == "$" else str(values[marks[at]])) + marks[at + 1]
        return made

    def formatMessage(self, record):
        try:
            if self._defaults:
                return self._formatted({**self._defaults, **vars(record)})
            return self._formatted({**vars(record)})
        except KeyError as error:
            raise ValueError(f"Formatting field not found in record: {error}")

    def format(self, record):
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_text:
            if text[-1:] != "\n":
                text += "\n"
            text += record.exc_text
        return text


class Filter:
    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for one in self.filters:
            if not (one.filter(record) if hasattr(one, "filter") else one(record)):
                return False
        return True


# ---- handlers

class Handler(Filterer):
    def __init__(self, level=NOTSET):
        super().__init__()
        self.name = None
        self.level = _level(level)
        self.formatter = None
        self._closed = False

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def format(self, record):
        formatter = self.formatter
        return Formatter().format(record) if formatter is None else formatter.format(record)

    def handle(self, record):
        passes = self.filter(record)
        if passes:
            self.emit(record)
        return passes

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handleError(self, record):
        if raiseExceptions:
            sys.stderr.write("--- Logging error ---\n" + traceback.format_exc())

    def acquire(self):
        pass

    def release(self):
        pass

    def flush(self):
        pass

    def close(self):
        self._closed = True

    def __repr__(self):
        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        old = self.stream
        if stream is old:
            return None
        self.flush()
        self.stream = stream
        return old

    def flush(self):
        if hasattr(self.stream, "flush"):
            self.stream.flush()

    def __repr__(self):
        name = str(self.stream.name) if hasattr(self.stream, "name") else ""
        return f"<{self.__class__.__name__} {name}{' ' if name else ''}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__()
        self.baseFilename = os.path.abspath(filename)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        self.stream = None if delay else self._open()

    def _open(self):
        if self.mode == "w":
            return open(self.baseFilename, "w", encoding=self.encoding, errors=self.errors)
        if self.mode == "x":
            return open(self.baseFilename, "x", encoding=self.encoding, errors=self.errors)
        if self.mode in ("a", "at", "ta"):
            return open(self.baseFilename, "a", encoding=self.encoding, errors=self.errors)
        raise RuntimeError(f"a FileHandler with the mode {self.mode} is not supported")

    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream is not None:
            super().emit(record)

    def flush(self):
        if self.stream is not None:
            self.stream.flush()

    def close(self):
        stream = self.stream
        if stream is not None:
            self.stream = None
            stream.close()
        self._closed = True

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _LastResort(Handler):
    def emit(self, record):
        sys.stderr.write(self.format(record) + "\n")

    def __repr__(self):
        return f"<_StderrHandler <stderr> ({getLevelName(self.level)})>"


lastResort = _LastResort(WARNING)


# ---- loggers

class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _level(level)
        self.propagate = True
        self.handlers = []
        self.disabled = False

    @property
    def parent(self):
        if self.name == "root" and self is root:
            return None
        name = self.name
        while "." in name:
            name = name[:name.rindex(".")]
            if name in _loggers:
                return _loggers[name]
        return root

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and _disabled[0] < level and level >= self.getEffectiveLevel()

    def addHandler(self, hdlr):
        if not any([one is hdlr for one in self.handlers]):
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        for at in range(len(self.handlers)):
            if self.handlers[at] is hdlr:
                del self.handlers[at]
                break

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            if not logger.propagate:
                return False
            logger = logger.parent
        return False

    def getChild(self, suffix):
        return getLogger(suffix if self is root else f"{self.name}.{suffix}")

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        found = False
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            if not logger.propagate:
                break
            logger = logger.parent
        if not found and record.levelno >= WARNING:
            lastResort.handle(record)

    def _log(self, level, msg, *args, exc_info=False, stack_info=False):
        if stack_info:
            raise RuntimeError("the call stack of a message is not known to compiled programs")
        try:
            message = _message(msg, *args)
        except Exception:
            if raiseExceptions:
                sys.stderr.write("--- Logging error ---\n" + traceback.format_exc())
            return
        self.handle(LogRecord(self.name, level, message, _error_text(exc_info) if exc_info else ""))

    def log(self, level, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(int(level), msg, *args, exc_info=exc_info, stack_info=stack_info)

    def debug(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(DEBUG, msg, *args, exc_info=exc_info, stack_info=stack_info)

    def info(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(INFO, msg, *args, exc_info=exc_info, stack_info=stack_info)

    def warning(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(WARNING, msg, *args, exc_info=exc_info, stack_info=stack_info)

    def error(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(ERROR, msg, *args, exc_info=exc_info, stack_info=stack_info)

    def critical(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(CRITICAL, msg, *args, exc_info=exc_info, stack_info=stack_info)

    def exception(self, msg, *args, exc_info=True, stack_info=False, stacklevel=1):
        self.log(ERROR, msg, *args, exc_info=exc_info, stack_info=stack_info)

    warn = warning
    fatal = critical


class RootLogger(Logger):
    pass


root = RootLogger("root", WARNING)
_loggers = {"": Logger("")}
del _loggers[""]


def getLogger(name=None):
    if not name or name == "root":
        return root
    if name not in _loggers:
        _loggers[name] = Logger(name)
    return _loggers[name]


def getLoggerClass():
    return Logger


def basicConfig(*, filename=None, filemode="a", format=None, datefmt=None, style="%", level=None, stream=None,
                handlers=None, force=False, encoding=None, errors="backslashreplace"):
    if force:
        for old in root.handlers[:]:
            root.removeHandler(old)
            old.close()
    if root.handlers:
        return
    if handlers is not None and (stream is not None or filename is not None):
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if stream is not None and filename is not None:
        raise ValueError("'stream' and 'filename' should not be specified together")
    formatter = Formatter(format if format is not None else _basic_formats[_checked_style(style)], datefmt, style)
    if handlers is not None:
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
    elif filename:
        to_file = FileHandler(filename, filemode, encoding, errors=errors)
        to_file.setFormatter(formatter)
        root.addHandler(to_file)
    else:
        to_stream = StreamHandler(stream)
        to_stream.setFormatter(formatter)
        root.addHandler(to_stream)
    if level is not None:
        root.setLevel(level)


def _ready():
    if not root.handlers:
        basicConfig()


def log(level, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    _ready()
    root.log(level, msg, *args, exc_info=exc_info, stack_info=stack_info)


def debug(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(DEBUG, msg, *args, exc_info=exc_info, stack_info=stack_info)


def info(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(INFO, msg, *args, exc_info=exc_info, stack_info=stack_info)


def warning(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(WARNING, msg, *args, exc_info=exc_info, stack_info=stack_info)


def error(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(ERROR, msg, *args, exc_info=exc_info, stack_info=stack_info)


def critical(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(CRITICAL, msg, *args, exc_info=exc_info, stack_info=stack_info)


def exception(msg, *args, exc_info=True, stack_info=False, stacklevel=1):
    log(ERROR, msg, *args, exc_info=exc_info, stack_info=stack_info)


warn = warning
fatal = critical


def disable(level=CRITICAL):
    _disabled[0] = _level(level)


def shutdown():
    for handler in root.handlers:
        handler.flush()
        handler.close()
