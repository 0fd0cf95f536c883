def f():
    out = []
    for a, b in [(1, 2), (3, 4)]:
        for c in range(2):
            out.append(lambda: (a, b, c))
    i = 0
    while i < 2:
        out.append(lambda: i)
        i += 1
    return [g() for g in out]
print(f())
def g():
    fs = []
    for i in range(3):
        j = i * 10
        fs.append(lambda k=j: (i, j, k))
    return fs
print([h() for h in g()])
def outer(items):
    result = []
    for item in items:
        def show(prefix):
            return prefix + str(item)
        result.append(show("a"))
    return result
print(outer([1, "x", None]))
total = 0
def add(n):
    global total
    total += n
for q in range(5):
    add(q)
print(total)
acts = []
for name in ["x", "y"]:
    def act(n=name):
        return n + name
    acts.append(act)
print([a() for a in acts])
