import collections_out as coll
def show(f, *args):
    try:
        r = f(*args)
        print(type(r).__name__, r)
        return r
    except Exception as e:
        print(type(e).__name__, e)
g = show(coll.groups, ["a", "bb", "c", "ä€😀"])
print(g[99], g.default_factory, len(g))
s = show(coll.shared)
s["k"].append(3)
print(coll.KEPT, coll.KEPT is s["k"])
n = show(coll.nested, [("a", "b"), ("a", "b"), ("c", "d")])
print(n["a"].most_common(1), type(n["zz"]))
show(coll.ends, 5, 3); show(coll.ends, 0, 3); show(coll.plain, 0)
d = show(coll.plain, 3); d.rotate(1); print(d, d.maxlen)
o = show(coll.order, ["x", "yy", "zzz"]); o.move_to_end("yy"); print(list(o), list(reversed(o)))
print(coll.maybe(1), coll.maybe(3), coll.empty())
k = coll.Keeper()
print(k.fresh())


# What the module keeps, or a factory of its own, is no copy: refused. Python itself gives it.
def refused(f, *args):
    try:
        value = f(*args)
    except TypeError as error:
        return str(error)
    return type(value).__name__


compiled = hasattr(coll, "compiled") or coll.__file__.endswith(".so")
for got, plain, message in (
        (refused(k.add, "a"), "Counter", "a Counter that compiled code keeps is not passed to Python"),
        (refused(getattr, k, "counts"), "Counter", "a Counter that compiled code keeps is not passed to Python"),
        (refused(coll.table, [("a", 1)]), "defaultdict",
         "a defaultdict whose default_factory is compiled stays in compiled code")):
    print(got == (message if compiled else plain))
