u = (1,)
v = u
u += (2,)
print(u, v)


def f(n):
    a = (n, "x")
    b = a
    a += (None, [n])
    a += b
    b *= 2
    return a, b, a[2:]


print(f(1), f(2.5)[0])
t = ()
s = t
for i in range(3):
    t += (i,)
print(s, t)
