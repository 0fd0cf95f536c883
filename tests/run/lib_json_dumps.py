import io
import json
from collections import namedtuple, OrderedDict, Counter
from dataclasses import dataclass, asdict
from enum import IntEnum

Point = namedtuple("Point", "x y")


class Level(IntEnum):
    LOW = 1


@dataclass
class User:
    name: str
    age: int
    tags: list


class Plain:
    pass


def attempt(call):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


print(json.dumps({"name": "Ann", "age": 5, "ok": True, "none": None, "xs": [1, 2.5, "a"], "d": {"k": [1, (2, 3)]}}))
print(json.dumps({"b": 1, "a": [1, 2]}, indent=2, sort_keys=True))
print(json.dumps([[], {}, [[]], {"a": {}}], indent=4))
print(json.dumps([1, [2, [3]]], indent="\t"), json.dumps([1, 2], indent=0))
print(json.dumps({"a": 1, "b": [1, 2]}, separators=(",", ":")))
print(json.dumps("q\"\\\n\t\r\b\f\x00\x1f\x7fé€😀/"), json.dumps("é😀", ensure_ascii=False))
print(json.dumps([float("nan"), float("inf"), -float("inf"), -0.0, 1e100, 1e-7, 10**30, -5]))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d"}))
print(json.dumps(5), json.dumps("x"), json.dumps(None), json.dumps(True), json.dumps(()), json.dumps({}))
print(json.dumps(Point(1, 2)), json.dumps(OrderedDict(a=1)), json.dumps(Counter("aab")), json.dumps(Level.LOW), json.dumps({"p": Point(1, 2)}))
print(json.dumps(asdict(User("Bob", 3, ["x"])), indent=1))
print(json.dumps({"when": Plain(), "z": 1}, default=lambda o: "plain"))
attempt(lambda: json.dumps({1, 2}))
attempt(lambda: json.dumps([Plain()]))
attempt(lambda: json.dumps(float("nan"), allow_nan=False))
attempt(lambda: json.dumps({(1, 2): 3}))
attempt(lambda: json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
attempt(lambda: json.dumps(b"x"))
ring = []
ring.append(ring)
attempt(lambda: json.dumps(ring))
out = io.StringIO()
json.dump({"a": [1, 2]}, out, indent=1)
print(out.getvalue())
attempt(lambda: json.dumps([float("inf")], allow_nan=False, indent=1))
attempt(lambda: json.dumps({"b": Plain(), "a": 1}, sort_keys=True, default=vars if False else (lambda o: {"plain": [1]})))
attempt(lambda: json.dumps({1: 2, "a": 3}, sort_keys=True))
records = [{"id": i, "name": f"n{i}", "score": i / 3, "tags": ["a"] * i} for i in range(3)]
print(json.dumps(records))
print(json.dumps({"records": records, "count": len(records)}, indent=2))
