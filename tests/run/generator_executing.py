def g():
    yield 1
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 2
    for x in me:
        print(x)
me = g()
print(next(me), next(me))
try:
    next(me)
except ValueError as e:
    print("out", e)
