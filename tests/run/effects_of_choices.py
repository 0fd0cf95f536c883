# statements that are choices: if-else, and, or, whose value nobody wants
def double(x):
    return x * 2


def listed(x):
    return [x]


def fail(x):
    raise ValueError(x)


def shout(text):
    print("shout", text)
    return text


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value)
        if self.value is None:
            raise TypeError("no truth")
        return self.value


def choose(flag, x):
    double(x) if flag else None
    None if flag else shout("no")
    shout("yes") if flag else shout("not")
    listed(x) if x > 2 else double(x)
    flag and shout("and")
    flag or shout("or")
    flag and x > 1 and shout("all of them")
    flag or x > 1 or shout("none of them")
    not flag and shout("not and")
    (flag and x > 1) or shout("mixed")
    x
    flag
    flag if x else None
    x and x
    (shout("a") or shout("b")) and (shout("") or shout("c")) or shout("d")


for flag in (True, False):
    for x in (0, 1, 2, 10**20):
        print(flag, x)
        choose(flag, x)

yes, no, bad = Truth(True), Truth(False), Truth(None)
yes and no
yes or no
no and shout("never")
no or shout("always")
yes if no else no
try:
    bad and shout("never")
except TypeError as error:
    print(error)
try:
    yes and fail(3) or shout("never")
except ValueError as error:
    print(repr(error))
try:
    shout("text") if bad else shout("other")
except TypeError as error:
    print(error)

items = []
items.append(1) if not items else items.pop()
items.append(2) if len(items) == 3 else items.insert(0, 5)
items and items.pop() and items.append(7)
print(items)
None if items else fail(1)
d = {}
"k" in d or d.setdefault("k", []).append(1)
"k" in d and d["k"].append(2)
print(d)
d["missing"] if "missing" in d else d.get("missing")
x: "int | str | None" = None
for x in (None, 3, "s"):
    x and print("x is", x)
    x is None or print("x has a value", x)
    isinstance(x, int) and print(x + 1)
    print(x.upper()) if isinstance(x, str) else print("no text")
True and shout("constant")
False and shout("constant")
False or shout("constant or")
yes and fail("the end")
