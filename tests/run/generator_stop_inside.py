def bad():
    it = iter([1])
    while True:
        yield next(it)
try:
    print(list(bad()))
except RuntimeError as e:
    print(e)
print(next(iter([5])))
for x in bad():
    print(x)
