# Keys of more types than a table has; displays and constructions whose parts always raise.
def find(table, keys):
    for key in keys:
        if key not in table:
            print(key, "is not there", table.get(key, "-"))
            continue
        print(key, table[key])
    try:
        return table[keys[-1]]
    except KeyError as e:
        return e.args


def seen(items, keys):
    return [key in items for key in keys], [key in list(items) for key in keys]


print(find({0: "a", 1.5: "b"}, [0, 1.5, "x", None, True, (1, 2)]))
print(find({"a": 1, 2: 3}, ["a", 2.0, 1 + 0j, None, "b"]))
print(find({None: 1, "a": 2}, [None, 3, "a", 2.5]))
print(seen({1, 2.5}, [1.0, "1", None, 2.5, (1,)]), seen({"a", None}, [None, 1, "a"]))
table = {0: "a", 0.5: "b"}
for key in ["x", 0.5, None, 0]:
    try:
        del table[key]
    except KeyError as e:
        print("KeyError", e)
print(table, {1: 2, 3.5: 4}.pop("z", 9), {1: 2, 3.5: 4}.setdefault(3.5, "q"))


def chains(elements, n):
    found = [[] for _ in range(n + 1)]
    found[0].append(())
    for i in range(1, n + 1):
        for before in found[i - 1]:
            found[i].append((*before, elements[i - 1]))
            found[i].append([*before, elements[i - 1]])
    return found


class Base:
    def __init__(self, owner):
        self.name = owner.missing


class Derived(Base):
    def __init__(self, owner):
        super().__init__(owner)
        self.more = 1


class Owner:
    def __init__(self):
        self.part = None

    def build(self, maker):
        self.part = maker(self)
        return self.part.more


print(chains([1, 2], 1))
try:
    chains([], 3)
except IndexError as e:
    print(e)
owner = Owner()
try:
    print(owner.build(Derived))
except AttributeError as e:
    print(e, owner.part)
