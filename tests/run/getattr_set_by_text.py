class A:
    pass
a = A()
setattr(a, "secret", 5)
def get(o, n):
    return getattr(o, n + "", "none")
print(get(a, "secret"), get(a, "other"))
