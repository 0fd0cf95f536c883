# Container classes for several uses: what one instance holds never shows in another.
class Stack:
    count = 0

    def __init__(self, items=None):
        self.items = list(items) if items is not None else []
        Stack.count += 1

    def push(self, x):
        self.items.append(x)
        return self

    def pop(self):
        if not self.items:
            raise IndexError("pop from empty stack")
        return self.items.pop()

    def copy(self):
        other = Stack()
        for x in self.items:
            other.push(x)
        return other

    def map(self, f):
        other = Stack()
        for x in self.items:
            other.push(f(x))
        return other

    def __len__(self):
        return len(self.items)

    def __eq__(self, other):
        return isinstance(other, Stack) and self.items == other.items

    def __repr__(self):
        return f"Stack({self.items!r})"


a = Stack()
a.push(1).push(2)
b = Stack()
b.push("x").push("y")
c = Stack([1.5])
print(a, b, c, a.copy(), b.copy().push("z"), b, Stack())
print(a.map(str), b.map(len), c.map(lambda v: v > 1), a.map(lambda v: [v]))
print(a.pop() + 1, b.pop() + "!", c.pop() / 2, len(a), len(b), len(c))
print(a == b, a == Stack([1]), a == 1, b == Stack(["x"]), Stack() == Stack())
try:
    Stack().pop()
except IndexError as e:
    print(e)
nested = Stack()
nested.push(Stack([1]))
nested.push(Stack([2, 3]))
print(nested, nested.pop().pop() + 1)
for s in [a, Stack([7])]:
    s.push(10 ** 20)
print(a)
mixed = [a, b]
for s in mixed:
    print(s, len(s))
print(Stack.count > 5)


class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.left = None
        self.right = None


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def put(self, key, value):
        if self.root is None:
            self.root = Node(key, value)
            self.size += 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            if key < node.key:
                if node.left is None:
                    node.left = Node(key, value)
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key, value)
                    break
                node = node.right
        self.size += 1

    def walk(self, node):
        if node is not None:
            yield from self.walk(node.left)
            yield node.key, node.value
            yield from self.walk(node.right)

    def items(self):
        return list(self.walk(self.root))


t = Tree()
for k in [5, 2, 8, 2, 9, -1]:
    t.put(k, str(k))
u = Tree()
for w in "the quick brown fox jumps over the lazy dog".split():
    u.put(w, len(w))
e = Tree()
print(t.items(), t.size)
print(u.items(), u.size)
print(e.items(), e.size)
print(sum(k for k, v in t.items()), "".join(k for k, v in u.items()))


class Queue:
    def __init__(self):
        self.inbox = Stack()
        self.outbox = Stack()

    def put(self, x):
        self.inbox.push(x)

    def get(self):
        if not len(self.outbox):
            while len(self.inbox):
                self.outbox.push(self.inbox.pop())
        return self.outbox.pop()


def queue_of(xs):
    q = Queue()
    for x in xs:
        q.put(x)
    return q


qi, qs, qt = queue_of([1, 2, 3]), queue_of("abc"), queue_of([(1, "a"), (2, "b")])
print(qi.get() + qi.get(), qs.get() + qs.get(), qt.get()[1] + qt.get()[1])


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __add__(self, other):
        return Matrix([[x + y for x, y in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self.rows])

    def trace(self):
        return sum(self.rows[i][i] for i in range(len(self.rows)))

    def __repr__(self):
        return "\n".join(" ".join(str(x) for x in r) for r in self.rows)


mi = Matrix([[1, 2], [3, 4]])
mf = Matrix([[0.5, 1.5], [2.5, 3.5]])
print(mi + mi, mi * 3, mi.trace())
print(mf + mf, mf * 2, mf.trace())
print(mi + mf, mf + mi, (mi * 2.0).trace(), mi.trace())


class Maybe:
    def __init__(self, value=None):
        self.value = value

    def get(self, default):
        return default if self.value is None else self.value


print(Maybe().get(3), Maybe(4).get(3), Maybe("s").get("t"), Maybe().get("t"))


class Counter2(Stack):
    def total(self):
        return sum(self.items)


n = Counter2([1, 2])
print(n.total(), n, isinstance(n, Stack), isinstance(a, Counter2), n.copy())


def build(n):
    """Each node in a chain of its own, made by recursion."""
    head = Node(n, None)
    if n > 0:
        head.left = build(n - 1)
    return head


depth = 0
node = build(5)
while node is not None:
    depth += node.key
    node = node.left
print(depth)
