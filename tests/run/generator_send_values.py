def echo():
    got = []
    while len(got) < 3:
        x = yield len(got)
        got.append(x)
    return got
e = echo()
print(next(e), e.send("a"), e.send("b"))
try:
    e.send("c")
except StopIteration as stop:
    print(stop.value)
def running():
    total = 0
    while True:
        n = yield total
        if n is None:
            continue
        total += n
r = running()
next(r)
print(r.send(5), r.send(7), next(r), r.send(-2))
