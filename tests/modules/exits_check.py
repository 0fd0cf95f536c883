from exits import Store, Broke, Bad, check

with Store() as store:
    print(store.open("a", 1))
for n in 2, 3, 1:
    with Store() as store:
        store.open("x", n)
    print("after", store.items)
with Store() as store:
    raise Broke("mine", 1, None)
for error in KeyError("z"), ValueError(), ZeroDivisionError("a", 2.5):
    try:
        with Store() as store:
            raise error
    except Exception as caught:
        print(repr(caught))
try:
    check(3)
except Bad as bad:
    kept = bad
with Store() as store:
    raise kept
print(kept.seen)
