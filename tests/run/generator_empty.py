def none():
    return
    yield
def never(n):
    for i in range(n):
        yield i
print(list(none()), list(never(0)), list(never(-3)))
for x in none():
    print("no")
else:
    print("else")
print(next(none(), "default"))
