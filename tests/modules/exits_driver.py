from exits import Store

with Store() as store:
    store.open("a", 1)
    for n in 2, 3:
        with Store() as inner:
            inner.open("b", n)
