def main():
    d = {"a": 1}  #: d dict[str, int]
    e = {}  #: e dict[int, list[str]]
    e[1] = ["x"]
    s = {1, 2}  #: s set[int | float]
    f = frozenset("ab")  #: f frozenset[str]
    ks = d.keys()  #: ks dict_keys[str, int]
    g = {k: v for k, v in d.items()}  #: g dict[str, int]
    p = {(1, 2): None}  #: p dict[tuple[int, int], None]
    u = {1: "a", "b": 2}  #: u dict[int | str, int | str]
    x = d.get("z")  #: x int | None
    y = d.get("z", 0)  #: y int
    z = 5 in d  #: z bool
    r = {}  #: r dict[str, ...]
    r["r"] = r
    m = s | {2.5}  #: m set[int | float]
    print(d, e, s, f, ks, g, p, u, x, y, z, len(r), m)

main()
