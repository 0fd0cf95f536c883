def pairs(xs, ys):
    for x in xs:
        for y in ys:
            yield x, y

def words(text):
    word = ""
    for c in text:
        if c == " ":
            if word:
                yield word
            word = ""
        else:
            word += c
    if word:
        yield word

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

def empty():
    return
    yield 1

def mixed(flag):
    yield 1
    yield "two"
    if flag:
        yield None
    yield 3.5

for x, y in pairs([1, 2], "ab"):
    print(x, y)
print(list(words("the quick  brown fox ")))
for i, f in enumerate(fib()):
    if i > 100:
        print(f)
        break
print(list(empty()))
for m in mixed(True):
    print(m)
for a, b in zip(words("a b c"), fib()):
    print(a, b)
for a, b in zip(range(10), words("x y")):
    print(a, b)
print(sorted(words("c b a")), max(words("c b a")), min(fib_ for fib_ in [3]))
print(tuple(words("a b")), any(x == "b" for x in words("a b")))
print([w.upper() for w in words("hello world") if w != "x"])
for z in empty():
    print("never")
else:
    print("else")
xs = [1, 2]
xs.extend(empty())
xs.extend(y for x, y in pairs("a", [5, 6]))
print(xs)
gs = [words("p q"), words("r s")]
for g in gs:
    for w in g:
        print(w)
def outer(n):
    total = 0
    def inner():
        nonlocal total
        for i in range(n):
            total += i
            yield total
    return inner()
print(list(outer(5)))
class Tree:
    def __init__(self, v, left=None, right=None):
        self.v = v
        self.left = left
        self.right = right
    def walk(self):
        if self.left is not None:
            for v in self.left.walk():
                yield v
        yield self.v
        if self.right is not None:
            for v in self.right.walk():
                yield v
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(5))
print(list(t.walk()))
print(*words("star args"))
def squares(it):
    for x in it:
        yield x * x
print(sum(squares(squares(range(10)))))
print(len(list(fib() if False else words("a b c"))))
