saved = None


def f(n):
    global saved
    try:
        print([1, 2, 3][n])
    except IndexError as e:
        saved = e


def g():
    raise saved


f(1)
f(7)
print(repr(saved))
g()
