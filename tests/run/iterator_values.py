it = iter([1, 2, 3])
print(next(it), next(it), list(it))
z = zip([1, 2, 3], "ab")
print(next(z), list(z))
e = enumerate(["x", "y"], 5)
for i, v in e:
    print(i, v)
r = reversed([1, 2, 3])
print(next(r), list(r))
def fs():
    return [lambda v: v + 1, lambda v: v * 10]
for f in fs():
    m = map(f, [1, 2])
    print(list(m))
state = [0]
def step():
    state[0] += 1
    return state[0]
print(list(iter(step, 4)))
print(list(zip([1, 2], [3, 4], strict=True)) if True else 0)
try:
    print(list(zip([1, 2], [3], strict=True)))
except ValueError as err:
    print(err)
try:
    print(list(zip([1], [3, 4], strict=True)))
except ValueError as err:
    print(err)
def grouper(xs, n):
    it = iter(xs)
    while True:
        chunk = []
        for x in it:
            chunk.append(x)
            if len(chunk) == n:
                break
        if not chunk:
            return
        yield chunk
print(list(grouper(range(7), 3)))
lst = [1, 2, 3]
il = iter(lst)
print(next(il))
lst.append(4)
lst.insert(0, 9)
print(list(il))
si = iter("héllo")
print("".join(si))
its = [iter([1, 2]), iter((3, 4))]
print([next(x) for x in its], [next(x) for x in its], [next(x, None) for x in its])
print(dict_ if False else "done")
