# attributes that only some exceptions have
import os


class Mine(Exception):
    def __init__(self, name, start):
        super().__init__(name)
        self.name = name
        self.start = start


class Missing(ImportError):
    pass


class Plain:
    pass


def unbound():
    print(local)
    local = 1


def free():
    def inner():
        return later
    inner()
    later = 1


def fails(which):
    if which == 0:
        return nowhere
    if which == 1:
        return [].push
    if which == 2:
        return Plain().größe
    if which == 3:
        return Plain.other
    if which == 4:
        unbound()
    if which == 5:
        free()
    if which == 6:
        try:
            import not_there
        except ImportError:
            raise
    if which == 7:
        raise ImportError("said")
    if which == 8:
        raise Missing()
    if which == 9:
        raise NameError("said")
    if which == 10:
        raise ImportError("one", "two")
    raise Mine("own", 7)


def names():
    for which in range(12):
        try:
            fails(which)
        except (NameError, AttributeError) as error:
            print(type(error).__name__, error.name, error)
        except ImportError as error:
            print(type(error).__name__, error.name, error.msg, error)
        except Mine as error:
            print(error.name, error.start)


def decoded(data):
    text = ""
    while True:
        try:
            return text + data.decode()
        except UnicodeDecodeError as error:
            print(error.encoding, error.start, error.end, error.reason.upper())
            text += data[:error.start].decode() + "?" * (error.end - error.start)
            data = data[error.end:]


def codings():
    print(decoded(b"ab\xffcd\xfe\xfe"), decoded(b"\xe2\x28\xa1"), decoded(b"a\xc3"), decoded(b""))
    for text in ("aéé", "", "é", "a😀"):
        for coding in ("ascii", "latin-1"):
            try:
                print(text.encode(coding))
            except UnicodeError as error:
                print(error.encoding, error.start, error.end, error.reason, error.start + 1)


def others():
    try:
        os.rename("/nowhere/a", "/nowhere/b")
    except OSError as error:
        print(error.filename, error.filename2, error.errno, error.strerror)
    try:
        open("/nowhere/a")
    except OSError as error:
        print(error.filename, error.filename2)
    print(SyntaxError("bad").msg, ImportError().msg, AttributeError().name)
    try:
        int("x")
    except Exception as error:
        try:
            print(error.reason)
        except AttributeError as missing:
            print(missing, missing.name)


names()
codings()
others()
