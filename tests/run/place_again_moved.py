# a statement that moves to where it looks: the new place was not tested
def follow(parent, x, n):
    s = 0
    for _ in range(n):
        x = parent[x]
        s += parent[x]
    return s


def count(c, k):
    for _ in range(2):
        c[k] += 1
        c[k] = c[k] * 2
    return c


try:
    print(follow([1, 99], 0, 2))
except IndexError as e:
    print(e)
try:
    print(follow([1, 77777777], 0, 3))
except IndexError as e:
    print(e)
print(count([1, 2, 3], -1), count([5], 0), follow([1, 2, 0], 0, 5))
try:
    count([], 0)
except IndexError as e:
    print(e)
