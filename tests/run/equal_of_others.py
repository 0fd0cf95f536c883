class X:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        if isinstance(o, X): return self.v == o.v
        return self.v == o
    def __hash__(self): return hash(self.v)
x = X("a")
for k in range(2):
    print(x in ["a", "b"], x in ["b"], "a" in [x], "a" in (x, 1), x in ("a", 1), 1 in [X(1), X(2)], X(1) in [1.5, 1], X(3) in [1.5])
print("a" in {x}, x in {"a"}, x in {"b"}, x in {"a": 1}, x in {"a": 1}.keys(), x in frozenset("ab"), 1 in {X(1), X(2)}, X(2.0) in {1.5, 2})
print({"a": 1}.get(x), {x: 1}.get("a"), ["b", "a"].index(x), [x] == ["a"], ("a",) == (x,), {"k": x} == {"k": "a"})


class Odd:
    def __eq__(self, other):
        raise ValueError("asked")


for items in (["a"], ["b"]):
    try:
        print(Odd() in items)
    except ValueError as e:
        print(e)
