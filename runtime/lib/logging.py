"""logging: messages of levels, from loggers through handlers.

Rule: a record holds texts and numbers alone; its message is made where it is logged, so that loggers need not know the
types of the arguments.
"""

import os
import sys
import time
import traceback

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


def getLevelName(level):
    if isinstance(level, str):
        return _levels[level] if level in _levels else f"Level {level}"
    return _names[level] if level in _names else f"Level {level}"


def _name_of(level):
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
    if isinstance(value, (int, float)):
        return f"%{spec}" % value
    if spec[-1] in "diu":
        raise TypeError(f"%{spec[-1]} format: a real number is required, not {type(value).__name__}")
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
    """Texts and conversions in turn."""
    pieces = []
    at = 0
    while True:
        start = text.find("%", at)
        if start < 0:
            pieces.append(text[at:])
            return pieces
        end = start + 1
        while end < len(text) and text[end] in "-+ #0123456789.hlL":
            end += 1
        if end == len(text):
            raise ValueError("incomplete format")
        pieces.append(text[at:start])
        pieces.append(text[start + 1:end + 1])
        at = end + 1


def _message(msg, *args):
    text = str(msg)
    if not args:
        return text
    if len(args) == 1 and isinstance(args[0], dict) and args[0]:
        return text % args[0]
    pieces = _pieces(text)
    made = [pieces[0]]
    at = 1
    for value in args:
        while at < len(pieces) and pieces[at] == "%":
            made.append("%" + pieces[at + 1])
            at += 2
        if at >= len(pieces):
            raise TypeError("not all arguments converted during string formatting")
        made.append(_converted(pieces[at], value) + pieces[at + 1])
        at += 2
    while at < len(pieces) and pieces[at] == "%":
        made.append("%" + pieces[at + 1])
        at += 2
    if at < len(pieces):
        raise TypeError("not enough arguments for format string")
    return "".join(made)


class LogRecord:
    def __init__(self, name, levelno, message, exc_text):
        self.name = name
        self.levelno = levelno
        self.levelname = _name_of(levelno)
        self.message = message
        self.exc_text = exc_text
        self.created = time.time()
        self.msecs = int(self.created % 1 * 1000) + 0.0
        self.asctime = ""

    def getMessage(self):
        return self.message

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, "{self.message}">'


class Formatter:
    def __init__(self, fmt=None, datefmt=None, style="%", validate=True):
        if style not in ("%", "{", "$"):
            raise ValueError("Style must be one of: %,{,$")
        self._style = style
        self._fmt = fmt if fmt else {"%": "%(message)s", "{": "{message}", "$": "${message}"}[style]
        self.datefmt = datefmt
        for name in ("lineno", "funcName", "filename", "pathname", "module"):
            for before, after in (("%(", ")"), ("{", "}"), ("{", ":"), ("{", "!")):
                if before + name + after in self._fmt:
                    raise RuntimeError(f"the place of a message ({name}) is not known to compiled programs")
        if validate and style == "%" and "%(" not in self._fmt:
            raise ValueError(f"Invalid format '{self._fmt}' for '%' style")

    def usesTime(self):
        return "asctime" in self._fmt

    def formatTime(self, record, datefmt=None):
        at = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, at)
        return f"{time.strftime('%Y-%m-%d %H:%M:%S', at)},{int(record.msecs):03d}"

    def formatMessage(self, record):
        texts = {"name": record.name, "levelname": record.levelname, "message": record.message,
                 "asctime": record.asctime, "threadName": "MainThread", "processName": "MainProcess",
                 "taskName": "None"}
        if self._style == "%":
            return self._fmt % {**texts, "levelno": record.levelno, "created": record.created, "msecs": record.msecs}
        made = self._fmt
        if self._style == "$":
            for name in texts:
                made = made.replace("${" + name + "}", texts[name]).replace("$" + name, texts[name])
            return made
        parts = made.split("{")
        made = parts[0]
        for part in parts[1:]:
            field, end, rest = part.partition("}")
            name, colon, spec = field.partition(":")
            made += (format(record.levelno, spec) if name == "levelno" else format(texts[name], spec)) + rest
        return made

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


def _passes(filters, record):
    for one in filters:
        if not one.filter(record):
            return False
    return True


class Handler:
    def __init__(self, level=NOTSET):
        self.level = _level(level)
        self.formatter = None
        self.filters = []

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def addFilter(self, filter):
        self.filters.append(filter)

    def format(self, record):
        formatter = self.formatter
        return Formatter().format(record) if formatter is None else formatter.format(record)

    def handle(self, record):
        if _passes(self.filters, record):
            self.emit(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def flush(self):
        pass

    def close(self):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def emit(self, record):
        self.stream.write(self.format(record) + self.terminator)
        self.stream.flush()

    def flush(self):
        self.stream.flush()


class FileHandler(Handler):
    terminator = "\n"

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__()
        if encoding is not None and encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
            raise RuntimeError(f"a FileHandler with the encoding {encoding} is not supported")
        self.baseFilename = os.path.abspath(filename)
        self.stream = open(filename, "w") if mode == "w" else open(filename, "a")

    def emit(self, record):
        self.stream.write(self.format(record) + self.terminator)
        self.stream.flush()

    def flush(self):
        if not self.stream.closed:
            self.stream.flush()

    def close(self):
        self.stream.close()


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _LastResort(Handler):
    def emit(self, record):
        sys.stderr.write(self.format(record) + "\n")


lastResort = _LastResort(WARNING)


class Logger:
    def __init__(self, name, level=NOTSET):
        self.name = name
        self.level = level
        self.propagate = True
        self.handlers = []
        self.filters = []
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
        return f"<{self.__class__.__name__} {self.name} ({_name_of(self.getEffectiveLevel())})>"

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

    def addFilter(self, filter):
        self.filters.append(filter)

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

    def _handled(self, level, message, exc_text):
        record = LogRecord(self.name, level, message, exc_text)
        if not _passes(self.filters, record):
            return
        found = False
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if level >= handler.level:
                    handler.handle(record)
            if not logger.propagate:
                break
            logger = logger.parent
        if not found and level >= WARNING:
            lastResort.handle(record)

    def log(self, level, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        if self.isEnabledFor(level):
            try:
                message = _message(msg, *args)
            except (TypeError, ValueError, KeyError, IndexError):
                sys.stderr.write("--- Logging error ---\n" + traceback.format_exc())
                return
            self._handled(level, message, traceback.format_exc()[:-1] if exc_info else "")

    def debug(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(DEBUG, msg, *args, exc_info=exc_info)

    def info(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(INFO, msg, *args, exc_info=exc_info)

    def warning(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(WARNING, msg, *args, exc_info=exc_info)

    def error(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(ERROR, msg, *args, exc_info=exc_info)

    def critical(self, msg, *args, exc_info=False, stack_info=False, stacklevel=1):
        self.log(CRITICAL, msg, *args, exc_info=exc_info)

    def exception(self, msg, *args, exc_info=True, stack_info=False, stacklevel=1):
        self.log(ERROR, msg, *args, exc_info=exc_info)

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
                handlers=None, force=False, encoding=None, errors=None):
    if force:
        for old in root.handlers:
            old.close()
        root.handlers.clear()
    if root.handlers:
        return
    if format is None:
        format = {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}", "$": "${levelname}:${name}:${message}"}[style]
    formatter = Formatter(format, datefmt, style)
    if handlers is not None:
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
    elif filename is not None:
        to_file = FileHandler(filename, filemode, encoding)
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
    root.log(level, msg, *args, exc_info=exc_info)


def debug(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(DEBUG, msg, *args, exc_info=exc_info)


def info(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(INFO, msg, *args, exc_info=exc_info)


def warning(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(WARNING, msg, *args, exc_info=exc_info)


def error(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(ERROR, msg, *args, exc_info=exc_info)


def critical(msg, *args, exc_info=False, stack_info=False, stacklevel=1):
    log(CRITICAL, msg, *args, exc_info=exc_info)


def exception(msg, *args, exc_info=True, stack_info=False, stacklevel=1):
    log(ERROR, msg, *args, exc_info=exc_info)


warn = warning
fatal = critical


def disable(level=CRITICAL):
    _disabled[0] = _level(level)


def shutdown():
    for handler in root.handlers:
        handler.flush()
