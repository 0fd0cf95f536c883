def test(priority=0, tags=None):
    def deco(f):
        f.is_test = True
        f.priority = priority
        if tags:
            f.tags = tags
        return f
    return deco

def timed(f):
    def w(*args):
        w.calls += 1
        return f(*args)
    w.__name__ = f.__name__
    w.calls = 0
    if f.__name__ == "three":
        w.note = ["third"]
    return w

@test(3, ("a", "b"))
@timed
def one():
    return 1

@test()
def two():
    return 2

@timed
def three():
    return 3

@test("high")
@timed
def four():
    return 4

def plain():
    return 5

functions = [one, two, three, four, plain]
for f in functions:
    f()
    print(f.__name__, getattr(f, "is_test", False), hasattr(f, "priority"), getattr(f, "tags", ()), getattr(f, "calls", None))
    if hasattr(f, "priority"):
        print("priority", f.priority)
    elif hasattr(f, "note"):
        print("note", f.note)
    else:
        print("nothing")
print([f.__name__ for f in functions if getattr(f, "is_test", None)])
print(getattr(three, "note"), getattr(one, "note", "no note"), hasattr(one, "note"), hasattr(len, "note"), getattr(3, "note", None))
three.note += ["more"]
three.priority = 1
print(three.note, hasattr(three, "priority"), getattr(three, "priority", 0) + 1)

def mark(f):
    f.x = 1
    return f

@mark
def marked():
    return 1

for f in (marked, plain):
    if hasattr(f, "x"):
        print(f.x)
    else:
        print("none")
    if not hasattr(f, "x"):
        print("not", f.__name__)
