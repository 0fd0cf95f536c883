def f(a, b): return a - b
def sub(t):
    return f(*t)
print(sub((1, 2)))
print(f(*(1, 2, 3)))
