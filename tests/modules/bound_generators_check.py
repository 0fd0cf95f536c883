import gc
import os
import bound_generators as m


def trial(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


g = m.count(3)
print(iter(g) is g, next(g), next(g), list(g), trial(next, g), next(g, "none"))
print(list(m.count(0)), sum(m.count(1000)), max(m.count(5)), list(zip(m.count(3), "abc")))
xs = [1, 2, 3]
p = m.pairs(xs)
a = next(p)
xs.append(4)
print(a, list(p), m.ended() == len(m.LOG))
before = len(m.LOG)
p = m.pairs([7, 8])
next(p)
del p
gc.collect()
print(len(m.LOG) - before)
p = m.pairs([7, 8])
next(p)
p.close()
p.close()
print(len(m.LOG) - before, trial(next, p))
r = m.running()
print(next(r), r.send(5), r.send(2 ** 70) == 5 + 2 ** 70, trial(r.send, None))
print(trial(m.running().send, 3))
try:
    r = m.running()
    next(r)
    next(r)
except StopIteration as e:
    print("returned", e.value)
f = m.fails(3)
print(next(f), trial(next, f), trial(next, f))
c = m.catches()
print(next(c), c.throw(KeyError("x")), next(c), trial(c.throw, ValueError("out")), trial(next, c))
c = m.catches()
print(trial(c.throw, KeyError), trial(next, c))
print(list(m.texts({"k": "v", "é": "日"})), list(m.chain(3)), list(m.lazily([1, -2])))
t = m.Tree(2, m.Tree(1), m.Tree(3))
print(list(t), 3 in list(t), [n.value for n in t.walk()], next(t.walk()) is t, list(m.Tree(5)))
b = m.Bag()
b.items.append("q")
it = b.shared()
print(next(it))
b.items.append("w")
print(next(it), trial(next, it), list(b))
def delegating():
    got = yield from m.chain(2)
    yield ("got", got)
print(list(delegating()), [x for x in m.count(3) if x], *m.count(2))
print(repr(m.count(1)).startswith("<generator object count at 0x"), type(m.count(1)).__name__, hasattr(g, "send"))
gens = [m.count(i) for i in range(50)]
print([next(x, None) for x in gens] == [None] + [0] * 49, sum(len(list(x)) for x in gens))
if m.__file__.endswith(".so"):
    for f in (lambda: m.count("x"), lambda: next_and_send("x"), lambda: m.count(3).send(1.5)):
        try:
            def next_and_send(x):
                r = m.running()
                next(r)
                r.send(x)
            f()
            print("no error")
        except TypeError as e:
            pass


def used():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1])


def busy(count):
    for i in range(count):
        list(m.count(3))
        next(m.pairs([1, 2]))
        r = m.running()
        next(r), r.send(1)
        trial(list, m.fails(1))
        list(m.Tree(2, m.Tree(1), m.Tree(3)))
        x = m.Bag()
        x.items.append("k")
        list(x), next(x.shared())
        c = m.catches()
        next(c), c.throw(KeyError("x")), trial(c.throw, ValueError("y"))


busy(1000)
del m.LOG[:]
before = used()
busy(5000)
print(used() - before < 500 or "asan" in os.environ.get("LD_PRELOAD", ""))
