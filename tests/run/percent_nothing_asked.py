"""A format that asks for nothing, or for too little: what is left over raises, unless it could be a mapping."""
from array import array
from collections import Counter, UserDict, UserList, deque, namedtuple


class Plain:
    pass


class Items:
    def __getitem__(self, key):
        return key


Pair = namedtuple("Pair", "a b")


def nothing(x):
    made = "abc" % x
    return "made"


def one(x):
    made = "<%s>" % x
    return "made"


def text_or_none(n):
    return "q" if n else None


def list_or_int(n):
    return [1] if n else 1


def range_or_plain(n):
    return range(2) if n else Plain()


def items_or_none(n):
    return Items() if n else None


def bytes_or_float(n):
    return b"x" if n else 0.5


def tuple_or_text(n):
    return (1, 2) if n == 1 else () if n == 2 else "t"


def items(x):
    made = "abc" % x
    return "made"


for n in range(2):
    try:
        print("items", items(items_or_none(n)))
    except TypeError as error:
        print("items", error)
for make in (text_or_none, list_or_int, range_or_plain, bytes_or_float, tuple_or_text):
    for n in range(3):
        for function in (nothing, one):
            try:
                print(make.__name__, n, function(make(n)))
            except TypeError as error:
                print(make.__name__, n, error)
for shown in ("abc" % b"x", "abc" % bytearray(b"y"), "abc" % array("i"), "abc" % memoryview(b"z"), "abc" % Items(),
              "abc" % {}, "abc" % {"a": 1}, "abc" % [2], "abc" % range(3), "abc" % (), "abc" % Counter("a"),
              "abc" % UserDict(), "abc" % UserList()):
    print(shown)
for wrong in (lambda: "abc" % 1, lambda: "abc" % "d", lambda: "abc" % None, lambda: "abc" % {1}, lambda: "abc" % Plain(),
              lambda: "abc" % (1,), lambda: "abc" % 2.5, lambda: "%%" % 1, lambda: "" % "", lambda: "abc" % deque()):
    try:
        wrong()
        print("no error")
    except TypeError as error:
        print(error)
