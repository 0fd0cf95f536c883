def f(v):
    for x in v:
        print(x)
f([1])
f(None)
