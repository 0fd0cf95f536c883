# getattr with a default, and hasattr, of what a handler caught: any class may have the attribute or not.
class Problem(Exception):
    pass


class Located(Problem):
    def __init__(self, place, message):
        super().__init__(message)
        self.place = place

    def shown(self):
        return "at " + str(self.place)


class Coded(Problem):
    code = 7

    @property
    def half(self):
        return self.code / 2


def fail(kind):
    if kind == 0:
        raise Located((1, 2), "here")
    if kind == 1:
        raise Coded("coded")
    if kind == 2:
        raise ValueError("plain", 3)
    if kind == 3:
        open("/nonexistent/é")
    if kind == 4:
        raise SystemExit(4)
    return [1][kind]


def look(kind):
    try:
        fail(kind)
    except (Exception, SystemExit) as e:
        print(type(e).__name__, getattr(e, "place", None), getattr(e, "code", "-"), getattr(e, "errno", -1))
        print(getattr(e, "message", str(e)), getattr(e, "filename", ""), hasattr(e, "half"), hasattr(e, "args"))
        print(getattr(e, "half", 0.5), getattr(e, "nothing", None), hasattr(e, "nothing"))
        if hasattr(e, "place"):
            print("place", e.place)
        print(hasattr(e, "shown"))


for kind in range(6):
    look(kind)


class Record:
    def __init__(self):
        self.place = "kept"


e = Record()
print(getattr(e, "place", None), hasattr(e, "missing"), getattr(e, "missing", 3))
try:
    fail(0)
except Located as error:
    print(getattr(error, "place", None), getattr(error, "plaice", None))
    got = getattr(error, "place", (0, 0))
print(got)
print(getattr(got, "place", "none left"), hasattr(got, "index"))
