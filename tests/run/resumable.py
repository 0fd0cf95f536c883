import sys
def words(lines):
    for line in lines:
        parts = line.split()
        n = len(parts)
        joined = "-".join(parts)
        m = n * 2 + len(joined)
        if m > 5:
            yield joined, m
        yield joined.upper(), m + n

def echo():
    got = yield "start"
    total = 0
    while got is not None:
        total += got
        got = yield "total %d" % total
    return total

def outer():
    result = yield from echo()
    yield "result %r" % result
    return "done"

def table(rows):
    for r in range(rows):
        row = [r * c for c in range(4)]
        s = 0.0
        for x in row:
            s += x * 0.5
        yield row, s
        row.append(1)
        yield row

def maybe(n):
    if n > 2:
        x = n * 10
    for i in range(n):
        yield i
    try:
        yield_value = x
    except UnboundLocalError as e:
        print("unbound", e)
        return
    print(yield_value)

def closure(n):
    count = 0
    def bump():
        nonlocal count
        count += 1
        return count
    for i in range(n):
        yield bump() + i
    yield count

def failing(xs):
    for x in xs:
        yield 10 // x

class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right
    def depth_first(self, level=0):
        yield level, self
        for child in (self.left, self.right):
            if child is not None:
                yield from child.depth_first(level + 1)

def big():
    a = 1
    while True:
        yield a
        a *= 10 ** 12

def text():
    for c in "hello":
        if c in "lo":
            yield c
        d = c + c
        yield d

def selfref():
    g = None
    def get():
        return g
    def body():
        yield 1
        try:
            next(get())
        except ValueError as e:
            print("ValueError", e)
        yield 2
    g = body()
    return list(g)

def main():
    print(list(words(["a b c", "x", "hello world  again"])))
    g = echo()
    print(next(g), g.send(3), g.send(4))
    try:
        g.send(None)
    except StopIteration as e:
        print("stop", e.value)
    g = outer()
    print(next(g), g.send(3), g.send(4), g.send(None))
    try:
        next(g)
    except StopIteration as e:
        print("stop", e.value)
    for t in table(3):
        print(t)
    for n in (1, 3):
        print(list(maybe(n)))
    print(list(closure(4)))
    g = failing([1, 2, 0, 5])
    try:
        for x in g:
            print(x)
    except ZeroDivisionError as e:
        print(e)
    print(list(g))
    tree = Node(4, Node(2, Node(1), Node(3)), Node(6, Node(5)))
    print(list(tree), sum(tree), max(tree))
    print([(level, node.value) for level, node in tree.depth_first()])
    b = big()
    print([next(b) for _ in range(5)])
    del b
    print("".join(text()), list(text()))
    print(selfref())
    g = failing([5])
    try:
        g.throw(KeyError("x"))
    except KeyError as e:
        print("thrown", e)
    print(list(g))
    g = failing([5, 4])
    print(next(g))
    try:
        g.throw(KeyError("y"))
    except KeyError as e:
        print("thrown", e)
    print(list(g))
    g = failing([5, 4])
    next(g)
    g.close()
    print(list(g))
main()
