# Displays of literals that become constant tables: every kind of item, nested, and never shared between evaluations.
import math

MONTHS = [("jan", 31, 1.5), ("feb", 28, -0.0), ("mar", 31, 1e300), ("", -1, 1e999), ("mai", 2**40, -1e999)]
FLAGS = [True, False, True, True, False, False, True, True, False, True, False, True, True]
FLOATS = [0.0, -0.0, 1e999, -1e999, 0.1, 1e-320, 5e-324, 1.7976931348623157e308, 3.0, 4.0, 5.0, 6.0, 1e22]
WORDS = ["a", "é", "Ω", "日本", "😀", "", "\ud800", "x\0y", 'q"q', "back\\slash", "tab\t", "??=", "\u200eltr", "a"]
PLAIN = ["a", "é", "Ω", "日本", "😀😀", "", "x\0y", 'q"q', "back\\slash", "tab\t", "??=", "\u200eltr", "a", "Ω\u200f?"]
BLOBS = [b"", b"\x00\xff", b"abc", b"GIF", b"\n", b"??/", b"1", b"2", b"3", b"4", b"5", b"6", b"abc"]
BIG = [1, 2**62, 2**63 - 1, 2**63, 2**64 - 1, -(2**63), -(2**63) + 1, 10**30, -(10**30), 0, -1, 9223372036854775807]
MASKS = [0x8000000000000000, 0xFFFFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFF, 4611686018427387904, -4611686018427387905, 3]
COMPLEX = [1j, 2.5j, 0j, 1e999j, 3j, 4j, 5j, 6j, 7j, 8j, 9j, 10j]
COUNTS = {"a": 1, "b": 2, "é": 3, "Ω": 4, "": 5, "a": 6, "c": 7, "b": 8}
NAMES = {1: "one", True: "yes", 2: "two", -1: "minus", 0: "zero", False: "no", 10**20: "big", 2**63: "word"}
PAIRS = {(0, 1): "n", (1, 0): "e", (0, -1): "s", (-1, 0): "w", (0, 1): "north"}
COLORS = {"red": [255, 0, 0], "green": [0, 255, 0], "blue": [], "grey": [128, 128, 128]}
POINTS = {"a": (1, 2.5), "b": (3, -0.0), "c": (-1, 1e999)}
CONFIG = {"x": {"a": 1, "b": 2}, "y": {}, "z": {"c": 3, "a": 1, "c": 4}}
ROWS = [[1, 2, 3], [], [4], [5, 6, 7, 8, 9], [10]]
DEEP = [[["a"], []], [], [["b", "c"], ["d"]], [[], ["e"]], [["f", "g", "h"]]]
MIXED = [("a", 1, None), ("b", None, 2.5), (None, 3, 4), ("c", 2**70, False)]
UNION = [1, "a", None, 2.5, True, b"x", (1, "t"), 2**80, "Ω", -1, 1e999, None]
RECORDS = [
    {"name": "ann", "size": 1},
    {"name": "bob", "size": 2},
    {"name": "cyd", "size": 3},
    {"size": 4, "name": "dan"},
]
JSON = {
    "title": "t",
    "items": [1, 2, 3],
    "more": {"k": 1, "l": 2},
    "none": None,
    "pair": (1, "x"),
    "flag": True,
    "ratio": 0.5,
    "deep": [[1], [2, 3], []],
}
SETS = [{1, 2, 3}, {4}, {5, 6}, {9, 8, 7, 100, 33, 1}, {3, 3, 3}]
SMALL = {40, 33, 8, 1, 16, 24}
TEXTS = {"a", "b", "c", "d"}
NESTED = (("a", [1, 2]), ("b", [3]), ("c", [4, 5, 6]), ("d", []))
WITH_SETS = {"odd": {1, 3, 5}, "even": {2, 4, 6}, "none": {0}}
TUPLES = ((1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e"), (6, "f"))
LENGTHS = [(1,), (1, 2), (), (1, 2, 3), (4,), (5, 6), (7,), (8, 9, 10, 11)]
OPTIONS = [None, [1, 2], None, [3], [], [4, 5, 6, 7, 8]]
OPTIONAL = {"a": None, "b": ["x"], "c": [], "d": ["y", "z"], "e": None, "f": ["w"]}

print(MONTHS, FLAGS, FLOATS, PLAIN)
print(BLOBS, BIG, MASKS, COMPLEX)
print(COUNTS, NAMES, PAIRS, COLORS)
print(POINTS, CONFIG, ROWS, DEEP)
print(MIXED, UNION, RECORDS, JSON)
print(SETS, SMALL, NESTED, WITH_SETS)
print(TUPLES, LENGTHS, OPTIONS, OPTIONAL)
NOTHING = {"m": {"k": None}, "n": {}, "o": {"k": None, "l": None}}
NONES = [("a", None), ("b", None), ("c", None), ("d", None)]
print(NOTHING, NONES, [[None, None], [None], []], {1: None, 2: None, 3: None}, [None, None, None])
print(ascii(WORDS), sorted(TEXTS), [math.copysign(1, x) for x in FLOATS], [len(w) for w in PLAIN])
print([sum(row) for row in ROWS], sum(BIG), hash(PLAIN[2]) == hash("Ω"), PLAIN[4] == "😀" * 2)


def fresh():
    return [["a", "b"], ["c"], [], ["d", "e", "f", "g", "h"]], {"k": [1], "l": [2, 3], "m": [4, 5, 6, 7]}


one, two = fresh(), fresh()
one[0][2].append("new")
one[0][0][0] = "changed"
one[1]["k"].append(9)
one[1]["z"] = []
print(one, two, one[0] is two[0], one[1]["k"] is two[1]["k"], one[0][0] is two[0][0])


def kept(x, table={"a": [0], "b": [1, 2], "c": [3, 4, 5, 6, 7]}):
    table["a"].append(x)
    return table


kept(1)
print(kept(2), kept.__name__)


class Unit:
    sizes = {"s": 1, "m": 2, "l": 3}
    rows = [("s", [1]), ("m", [1, 2]), ("l", [1, 2, 3, 4])]

    def total(self):
        local = {"s": {"w": 1, "h": 2}, "m": {"w": 3, "h": 4}, "l": {"w": 5, "h": 6}}
        local["s"]["w"] += self.sizes["l"]
        return sum(d["w"] * d["h"] for d in local.values())


print(Unit().total(), Unit().total(), Unit.rows)
Unit.sizes["xl"] = 4
Unit.rows[0][1].append(5)
print(Unit.sizes, Unit.rows)

seen = []
for round in range(3):
    grid = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
    grid[round][round] = 1
    seen.append(grid)
    found = {"a": 0, "b": 0, "c": 0}
    found["b"] += round
    print(found, list(found), {3, 1, 2, round}, {30, 10, 20})
print(seen)
for name, values in {"p": [1, 2], "q": [], "r": [3, 4, 5], "s": [6, 7, 8]}.items():
    values.append(len(name))
    print(name, values)
print({"a": 1, "b": 2, "c": 3}["b"], len({"a": [1], "b": [2, 3], "c": [4, 5, 6, 7, 8]}), 2 in {1, 2, 3}, {"a": 1, "b": 2, "c": 3} == COUNTS)
print([[1, 2], [3, 4], [5, 6], [7, 8]][1][0], ({"x": 1, "y": 2, "z": 3} | {"w": 4}), [*{1, 2, 3}], {**{"a": 1, "b": 2, "c": 3}, "d": 4})
