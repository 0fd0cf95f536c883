def norm(x, y, z): return (x*x + y*y + z*z) ** 0.5
def add(a, b): return (a[0]+b[0], a[1]+b[1], a[2]+b[2])
p = (1.0, 2.0, 3.0)
q = (4, 5, 6)
print(norm(*p), norm(*q), norm(*add(p, q)))
print(norm(*add(*(p, q))))
def rec(n, acc): 
    if n == 0: return acc
    return rec(*(n - 1, acc + n))
print(rec(10, 0))
def swap(a, b): return b, a
print(swap(*swap(*swap(1, "x"))))
v = (0, 0)
for i in range(5):
    v = swap(*v)
    v = (v[0] + i, v[1])
print(*v, sep="\n")
