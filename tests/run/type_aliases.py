# Names for types: imported from where they are made, and as classes of patterns.
from typing import TypeAlias
from lib_pack.kinds import Number
from lib_pack.kinds_again import Row, Rows, size
import lib_pack.kinds

Symbol: TypeAlias = str
Whole = int


def total(rows: Rows) -> Number:
    found: Row = []
    for row in rows.values():
        found += row
    return sum(found) / size(found)


def first(row: lib_pack.kinds.Row):
    return row[0]


def read(x):
    match x:
        case Symbol(name):
            return "symbol " + name
        case Whole(number):
            return number + 1
        case [Symbol(name), Whole(count)]:
            return name * count
        case ["define", Symbol(name), value]:
            return (name, value)
    return isinstance(x, Symbol)


print(total({"a": [1, 2], "b": [4]}), first([7]))
for x in ["a", 3, ["ab", 3], ["define", "x", 4.5], 1.5]:
    print(read(x))
