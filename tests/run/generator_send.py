def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def three():
    yield 1
    yield 2
    yield 3
g = fib()
print(next(g), next(g), next(g), next(g))
h = three()
print(next(h, -1), next(h, -1), next(h, -1), next(h, -1), next(h, -1))
a, b, c = three()
print(a, b, c)
first, *rest = three()
print(first, rest)
print(2 in three(), 5 in three(), 13 in fib())
def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        term = yield average
        total += term
        count += 1
        average = total / count
av = averager()
print(next(av))
print(av.send(10), av.send(20), av.send(5.5))
av.close()
def sub():
    x = yield 1
    print("got", x)
    y = yield 2
    print("got", y)
    return "result"
def main():
    r = yield from sub()
    print("r", r)
    yield from [7, 8]
    yield from range(2)
    yield from (i * i for i in range(3))
    return 5
m = main()
print(m.send(None))
print(m.send("A"))
print(m.send("B"))
for v in m:
    print(v)
class Node:
    def __init__(self, value):
        self.value = value
        self.children = []
    def walk(self):
        yield self.value
        for c in self.children:
            yield from c.walk()
r = Node("root")
for n in "abc":
    k = Node(n)
    r.children.append(k)
    for mm in "xy":
        k.children.append(Node(n + mm))
print(list(r.walk()))
print(",".join(r.walk()))
xs = [0]
xs += three()
xs[1:2] = three()
print(xs)
print(h.__next__() if False else 0)
it = iter(three())
print(next(it), list(it))
try_empty = three()
for q in try_empty:
    if q == 2:
        break
print(list(try_empty))
