x = "global"
def outer():
    x = "outer"
    def middle():
        nonlocal x
        x = x + "+middle"
        def inner():
            nonlocal x
            x = x + "+inner"
            def deepest():
                return x
            return deepest
        return inner
    m = middle()
    before = x
    d = m()
    return before, x, d()
print(outer(), x)
def mixed():
    def set_global():
        global x
        x = "changed"
    x = "local"
    set_global()
    return x
print(mixed(), x)
def both():
    global made
    made = 1
    y = 10
    def f():
        global made
        nonlocal y
        made += 1
        y += made
        return y
    return f
f = both()
print(f(), f(), made)
def counter():
    count = 0
    def step():
        nonlocal count
        count += 1
        return count
    return step
a, b = counter(), counter()
print(a(), a(), b(), a(), b())
