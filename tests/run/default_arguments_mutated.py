def push(x, xs=[]):
    xs.append(x)
    return xs


def grow(n, t=(1, 2), s="a", rows=[[0]], big=10 ** 20):
    rows[0].append(n)
    return t + (n,), s * n, rows, big + n


a = push(1)
b = push(2)
print(a, b, a is b, push(3, [9]), push(4))
print(grow(1), grow(2, s="z"), grow(0, rows=[[5]]), grow(1, (3, 4)))
limit = 5


def counted(n=limit, step=limit * 2, *, name="x" + str(limit)):
    return n, step, name


limit = 6
print(counted(), counted(1), counted(step=3, n=2), counted(name="q"), limit)
a.clear()
print(push(7), b)
