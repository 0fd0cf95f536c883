# a dict that is changed, kept, or passed on; packs that stay apart
def names(**options):
    return list(options)


def changed(**options):
    options["more"] = len(options)
    options.pop("a", None)
    return names(**options), options


def kept(store, **options):
    store.append(options)
    return lambda: sorted(options)


def both(first, /, *rest, sep="-", **first_):
    first_["first"] = first
    return sep.join([str(first), *map(str, rest)]), first_


def merged(**a):
    def inner(**b):
        return names(**{"z": 0, **a, **b, "y": 1}), dict(**a, w=3), {**b, **a}
    return inner


print(changed(a=1, b=2), changed(), changed(more=7))
store = []
later = kept(store, x=1)
store[0]["y"] = 2
print(later(), store)
print(both(1, 2, 3, sep="+", first=9), both("x"))
print(merged(p=1, q=2)(q=5, r=6))
print((lambda **k: names(**k))(one=1))


def gen(**kw):
    for k, v in kw.items():
        yield k, v


print(list(gen(a=1, b=2)), list(gen()))
print([k for k in gen(**dict(gen(c=4)))])


class Options:
    def __init__(self, **kw):
        self.__dict = kw

    def get(self, name, default=None):
        return self.__dict.get(name, default)


o = Options(width=3, height=4)
print(o.get("width"), o.get("depth"), o.get("depth", 9))
