# Methods of built-in classes called through the class, kept as values, and special methods called by their names.
from functools import reduce


def attempt(action, *values):
    try:
        print(action(*values))
    except (TypeError, IndexError, KeyError) as error:
        print(type(error).__name__, error)


attempt(str.upper, "straße")
attempt(str.upper, 5)
attempt(int.__add__, 2, 3)
attempt(int.__add__, "2", 3)
for mixed in ["a", 3]:
    attempt(str.upper, mixed)
try:
    print(list.append((1,), 2))
except TypeError as error:
    print(error)
try:
    print(str.upper())
except TypeError as error:
    print(error)
lines = [" a ", "b  ", "", "\tç\n"]
print(list(map(str.strip, lines)), list(map(str.split, ["a b", "c"])), list(map(int.bit_length, [5, True])))
words = ["b", "A", "ç", "C", "bb"]
print(sorted(words, key=str.lower), max(words, key=str.casefold), min(words, key=len), sorted(words, key=str.__len__))
words.sort(key=str.upper, reverse=True)
print(words, list(filter(str.isdigit, "a1b2")), all(map(str.isalpha, "abc")), any(map(str.isspace, "a b")))
shout = str.upper
print(shout("q"), [change("aB") for change in (str.upper, str.lower, str.swapcase, len)], str.isupper.__name__, shout)
print(reduce(int.__mul__, [1, 2, 3, 4]), reduce(set.union, [{1}, {2}, {3}]), sum(map(float.is_integer, [1.0, 2.5])))
operations = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__}
print([operations[sign](6, 3) for sign in "+-*"])
print(str.join(",", ["a", "b"]), str.format("{}", 3), str.replace("aa", "a", "b", 1), str.split("a,b", sep=","))
print(bytes.decode(b"abc"), dict.get({1: 2}, 3, "none"), list.copy([1]), list.index([1, 2], 2), tuple.count((1, 1), 1))
numbers = [3, 1]
list.sort(numbers)
list.extend(numbers, (7,))
list.insert(numbers, 0, 9)
list.reverse(numbers)
print(numbers, list.pop(numbers), numbers, float.hex(1.5))
table = {}
dict.update(table, a=1)
dict.setdefault(table, "b", []).append(1)
print(table, dict.pop(table, "a"), dict.items(table), set.union({1}, [2]), frozenset.isdisjoint(frozenset(), [1]))
print(dict.fromkeys("abab"), dict.fromkeys(range(3), 0), dict.fromkeys({1: 2}, "x"), {}.fromkeys([1]) if 0 else {})
shared = dict.fromkeys([1, 2], [])
shared[1].append("both")
print(shared, list(dict.fromkeys(["b", "a", "b", "c", "a"])))
attempt(dict.fromkeys, [[1]])

xs = [1, 2]
print(xs.__len__(), "añc".__contains__("ñ"), (4).__add__(1), xs.__getitem__(0), "a".__eq__("b"), (1.5).__repr__())
print({1: 2}.__len__(), (5).__hash__(), "x".__add__("y"), (3).__str__(), True.__int__(), (2.5).__int__(), (7).__neg__())
print((1.5).__lt__(2), (2.0).__eq__(2), {1, 2}.__and__({2}), (1, 2).__add__((3,)), (1j).__mul__(2), (2).__pow__(10))
xs.__setitem__(0, "new")
xs.__delitem__(1)
print(xs, list(xs.__iter__()), (5).__divmod__(3), (255).__format__("x"), "%d-%s".__mod__((1, "z")), (-5).__abs__())
attempt([].__getitem__ if 0 else "abc".index, "z") if 0 else None
try:
    [1].__getitem__(4)
except IndexError as error:
    print(error)


class Plain:
    pass


class Text:
    def __repr__(self):
        return "text"

    def __eq__(self, other):
        return True

    def __len__(self):
        return 3


t = Text()
print(t.__repr__(), t.__str__(), t.__eq__(1), t.__len__(), Plain().__repr__()[:10], Plain().__hash__() == 0)
