"""Counter: keywords of update, **, fromkeys."""
from collections import Counter
c = Counter("abracadabra")
print(c.most_common(2), c + Counter(a=1), c - Counter("aab"), c & Counter("ab"), c | Counter("zz"), +c, -c)
print({**c}, dict(c), sum(c.values()), c.total(), list(c.elements())[:4], c["q"], len(c))
c.update("aa"); c.subtract("b"); print(c, "z" in c, c.get("z"), c.get("z", 5))
del c["a"]; print(c)
print(Counter([1,1,2]) == Counter([1,2,1]), Counter(a=2) <= Counter(a=3))
print(sorted(c.items()), max(c, key=c.get), c.keys() & {"b"}, c.pop("b"), c.copy())
print(Counter({"x": 3}), Counter(), Counter(a=1, b=2), repr(Counter((1,2),)))
c += Counter("xyz"); print(c)
for k, v in c.items(): print(k, v)
print(Counter.fromkeys("ab") if False else 0)
from collections import Counter
words = "the cat the dog".split()
cnt = Counter()
for w in words: cnt[w] += 1
print(cnt, cnt.most_common(1)[0][0], [w for w, n in cnt.most_common() if n > 1])
c = Counter(); c.update({"a": 2}); c.update(a=3); print(c)
print(sum((Counter(w) for w in words), Counter()))
print(Counter(x % 3 for x in range(10)))
print(cnt | Counter(["z"]), cnt.setdefault("q", 1), cnt.popitem(), bool(Counter()), cnt != Counter())
print({**Counter("aab"), "z": 0})
for f in [lambda: Counter.fromkeys("a")]:
    try:
        f()
    except NotImplementedError as e:
        print(e)
