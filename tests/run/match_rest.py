"""Mapping patterns with **rest."""


def f(v):
    match v:
        case {"k": v2, "t": "int" | "str" as t, **rest}:
            return f"both {v2} {t} {sorted(rest)}"
        case {"k": int(n), **rest} if n > 5:
            return f"big {n} {rest}"
        case {"k": v2, **rest}:
            rest["new"] = v2
            return f"one {v2} {rest} {v}"
        case {**rest}:
            return f"any {rest} {rest is v}"
    return "none"


print(f({"k": 1, "t": "int", "z": 2}))
print(f({"k": 9, "a": 1}), f({"k": 1, "b": 2, "a": 3}), f({}), f({"x": 1}))


def nested(v):
    match v:
        case [{"id": i, **others}, *tail]:
            return i, others, tail
        case ({"a": {"b": b, **inner}, **outer}, x):
            return b, inner, outer, x
    return None


print(nested([{"id": 1, "q": 2}, {"w": 3}]), nested([{"id": 5}]), nested([]))


def mixed(v):
    match v:
        case {1: one, **rest}:
            return one, rest
        case {-2: x, **rest} | {3: x, **rest}:
            return "or", x, rest
        case int(rest) | [rest]:
            return rest
    return v


for v in ({1: "a", 2: "b"}, {-2: "c", 4: "d"}, {3: "e"}, 7, [8], {9: "z"}):
    print(mixed(v))


rest = "outer"
match {"a": 1}:
    case {"b": 1, **rest}:
        print("no")
    case _:
        print(rest)
