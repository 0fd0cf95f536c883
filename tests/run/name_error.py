def f():
    return later


def g(n):
    if n > 0:
        global later
        later = n
    return f()


print(g(1))
del later
print(f())
