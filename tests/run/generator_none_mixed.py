def maybe(n):
    for i in range(n):
        if i % 3 == 0:
            yield None
        elif i % 3 == 1:
            yield i
        else:
            yield str(i)
for v in maybe(7):
    if v is None:
        print("none")
    else:
        print(v, isinstance(v, int))
print(list(maybe(4)))
def optional(xs):
    for x in xs:
        yield x if x else None
print(list(optional(["a", "", "b"])))
