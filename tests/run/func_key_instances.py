class Key:
    __slots__ = ("compare", "obj")
    def __init__(self, compare, obj):
        self.compare = compare
        self.obj = obj
    def __lt__(self, other):
        return self.compare(self.obj, other.obj) < 0
def tokey(c):
    return lambda obj: Key(c, obj)
def cmp(a, b): return (a > b) - (a < b)
print(sorted([3,1,2], key=tokey(cmp)))
