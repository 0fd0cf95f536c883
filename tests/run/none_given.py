import functools, itertools, collections, random, heapq, bisect, contextlib, copy, operator, string, textwrap
print(functools.reduce(lambda a, b: (a, b), [1, 2], None), functools.reduce(lambda a, b: b, [], None))
try:
    print(functools.reduce(lambda a, b: b, []))
except TypeError as e:
    print(e)
items = [3, None, 5]
it = iter(lambda: items.pop(), None)
print(list(it), items)
d = collections.OrderedDict(a=None)
print(d.pop("a", None), d.pop("zz", None), {}.pop("q", None), {"k": None}.pop("k", 5), {"k": None}.setdefault("k", 3), {"k": None}.get("k", 7))
dd = collections.defaultdict(None, {"x": 1})
try:
    dd["y"]
except KeyError as e:
    print("KeyError", e)
print(dd, collections.defaultdict(None).default_factory)
cm = collections.ChainMap({"a": None}, {"a": 2})
print(cm["a"], cm.get("a", 5), cm.pop("a"), cm["a"])
print(next(iter([None]), 3), next(iter([]), None), max([None], default=4), min([], default=None))
c = collections.Counter({"a": None and 1 or 0})
print(c, collections.Counter(a=3).get("z", None))
print(list(itertools.accumulate([1, 2], initial=None)), list(itertools.accumulate([1, 2], None)), list(itertools.accumulate([1, 2], max, initial=5)))
print(list(filter(None, [0, 1, None, 2])), list(map(lambda x, y: (x, y), [1, None], "ab")))
class A: x = None
print(getattr(A(), "x", 5), getattr(A(), "y", None), hasattr(A(), "x"))
print("a b".split(None), "a,b".split(",", -1), " x ".strip(None), sorted([2, 1], key=None), max([1, -3], key=None), [3, 1].index(3, 0))
q = collections.deque([None, 1], None)
print(q.popleft(), q, q.maxlen)
print(copy.copy(None), operator.is_(None, None), string.capwords("a-b", None), string.capwords("a-b", "-"))
@functools.lru_cache(None)
def f(x=None): return x
print(f(), f(None), f(1), f.cache_info())
p = functools.partial(f, None)
print(p(), list(itertools.islice("abc", None, None, None)), list(itertools.groupby([None, None, 1], None))[0][0])
print(random.Random(3).choices([1, None], weights=None, k=3), heapq.nlargest(1, [1, 2], key=None), heapq.nsmallest(1, [1, 2], None), bisect.bisect([1, 2], 1, key=None))
with contextlib.nullcontext(None) as n: print(n)
def g():
    r = yield None
    yield r
x = g(); print(next(x), x.send(None))
print(dict.fromkeys("ab"), dict.fromkeys("ab", None), str(None), bool(None), [None] * 2, None in (None,), {None: 1}[None], (None,) == (None,), None == 0, None is None)
print(sum([1], start=0), round(2.567, None), print(None, sep=None, end=None), slice(None), [1, 2][None:None])
try:
    print(list(enumerate("ab", None)))
except TypeError as e:
    print(e)
print(textwrap.shorten("hello big world", 11), textwrap.indent("a\n\nb", "> ", None), list(zip([None], [1])), list(itertools.chain(*[[None]], [1])), list(itertools.compress([None, 1], [1, None])), list(itertools.takewhile(lambda v: v is None, [None, 1])))
for start in [5, None, "a", 2.5, True, [1]]:
    try:
        print([(i, c) for i, c in enumerate("ab", start)], list(enumerate("xy", start)))
    except TypeError as e:
        print(e)
