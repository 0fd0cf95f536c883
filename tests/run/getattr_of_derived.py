# getattr with a name that is made when the program runs, of objects that have attributes of the library; texts of methods.
class Stack(list):
    def push(self, *items):
        self.extend(items)
        return self

    @property
    def top(self):
        return self[-1]


class Bag(set):
    pass


class Problem(ValueError):
    pass


class Proxy:
    def __init__(self, target):
        self._target = target
        self._log = []

    def __getattr__(self, name):
        value = getattr(self._target, name)
        self._log.append(name)
        return value


p = Proxy(Stack().push(1, 2, 2))
print(p.top, p.count(2), p.push(9) + [5], p._log, p.index(9))
try:
    p.missing
except AttributeError as error:
    print(error)
p.reverse()
print(p._target, p.pop(), p.copy(), p._log)
b = Proxy(Bag("ab"))
print(sorted(b.union("c")), b.add("d"), len(b._target), sorted(b.copy()))
e = Proxy(Problem("what", 5))
print(e.args, e._log)
def shown(m):
    return str(m).split(" at ")[0], repr(m)[:9], f"{m}"[:12]


for m in (Stack([1]).count, [1, 2].append, "abc".upper, {1: 2}.get, {1}.add, (3).bit_length, Bag().pop):
    print(shown(m))
