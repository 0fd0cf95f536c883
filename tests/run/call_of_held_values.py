from collections import namedtuple
Select = namedtuple("Select", "items table")
class Box:
    def __init__(self, keys):
        self.keys = keys
        self.get = 5
class Called:
    def __init__(self):
        self.get = lambda k: k * 2
def f(x):
    return sorted(x.items())
def g(x):
    return list(x.keys())
for x in ({"a": 1}, Select([1], "t"), {"b": 2}):
    try:
        print(f(x))
    except TypeError as e:
        print(e)
for x in ({"a": 1}, Box("ab")):
    try:
        print(g(x))
    except TypeError as e:
        print(e)
    try:
        print(x.get("a"))
    except TypeError as e:
        print(e)
class None_:
    pass
for x in ({"a": 1}, None_(), Box("c")):
    try:
        print(sorted(x.values()))
    except AttributeError as e:
        print(e)
    try:
        print(x.values is None)
    except AttributeError as e:
        print(e)
