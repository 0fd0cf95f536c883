def f(a):
    return a[0] if a else 1 // a
print(f([3]))
f(0)
