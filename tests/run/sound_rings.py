# rings of two and more containers
#leaks: circles of lists
def f():
    a = []
    b = [a]
    a.append(b)
    print(a, b, len(a))
    c = b[0][0][0]
    print(c is a, c is b)
f()
def g():
    a = {}
    b = [a]
    a["x"] = b
    print(a, b)
g()
def h():
    a = []
    b = (a, 1)
    a.append(b)
    print(a, len(b), b[0][0][1])
h()
def k():
    a = []
    b = [[a]]
    a.append(b)
    print(a, b)
k()
