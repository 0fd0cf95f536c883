# what is given instead of a missing value is evaluated before __hash__ and __eq__ run; a list is made only where it is kept
state = "before"


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        global state
        state = "hashed"
        return self.n % 2

    def __eq__(self, other):
        global state
        state = "compared"
        return self.n == other.n


class Holder:
    def __init__(self):
        self.value = "old"

    def __hash__(self):
        self.value = "new"
        return 3


table = {}
print(table.setdefault(Key(1), state), state)
state = "before"
print(table.setdefault(Key(3), state), state)
state = "before"
print(table.get(Key(5), state), table.pop(Key(7), state), state)
holder = Holder()
print(table.get(holder, holder.value), holder.value)
holder = Holder()
found = {}
print(found.setdefault(holder, holder.value), holder.value)


def joined(a, b, c):
    return a + " " + b + " " + c


state = "before"
pair = (Key(1), Key(2))
print(joined(state, str(hash(pair) != 0), state))
state = "before"
keys = [Key(9)]
print(joined(state, str(Key(9) in keys), state))
groups = {}
for word in "a bb cc d eee".split():
    groups.setdefault(len(word), []).append(word)
    groups.setdefault(len(word), [word, word])
    groups.setdefault(9, [word]).append("more")
print(groups)
try:
    groups.setdefault([], [])
except TypeError as error:
    print(error)
try:
    groups.setdefault(1, [1 // 0])
except ZeroDivisionError as error:
    print(error)
print(groups.setdefault(4), groups.setdefault(4, [1]) is None, len(groups))
sizes = {}
print(sizes.setdefault("a", len(sizes)), sizes.setdefault("b", len(sizes)), sizes)
