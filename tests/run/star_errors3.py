def f(a, *args, k):
    return a
t = (1, 2)
f(*t)
