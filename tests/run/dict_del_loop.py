d = {i: i for i in range(10)}
for k in list(d):
    if k % 2:
        del d[k]
print(d)
for k in [k for k in d if k > 4]:
    d.pop(k)
print(d)
s = set(range(10))
for x in list(s):
    if x % 3:
        s.discard(x)
print(s)
while d:
    k, v = d.popitem()
    print(k, v)
print(d)
d[1] = 1
d.clear()
d[2] = 2
print(d)
for i in range(5):
    d[i] = i
    for k in d:
        if k == i:
            break
    else:
        print("none")
    d = {k: v for k, v in d.items() if k != i - 1}
print(d)
for k in {}:
    print("never")
else:
    print("else")
for k, v in {}.items():
    print("never")
for k in {"only": 1}:
    continue
else:
    print("done")
