# A tuple that is let go of lets go of what is in it: a generator's finally block runs then.


def sink(store):
    try:
        while True:
            store.append((yield))
    finally:
        store.append("closed")


def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


def started(store):
    made = sink(store)
    next(made)
    return made


def temporary():
    one, two = [], []
    both = broadcast(started(one), started(two))
    next(both)
    both.send(1)
    both.close()
    print(one, two)


def deleted(n):
    store = []
    pair = (started(store), n)
    print(pair[1], store)
    del pair
    print(store)
    try:
        print(pair)
    except UnboundLocalError as error:
        print(error)
    pair = (started(store), n + 1)
    pair = (None, n + 2)
    print(store, pair)


temporary()
deleted(7)
