a = {1: [1]}
b = a
b[2] = [2]
print(a, a is b)
c = a.copy()
c[1].append(5)
c[3] = [3]
print(a, c)
def change(d):
    d["new"] = d.get("new", 0) + 1
    d = {"local": 1}
    return d
e = {}
print(change(e), e, change(e), e)
l = [e, e]
l[0]["x"] = 9
print(l)
rows = [{} for i in range(3)]
for i, r in enumerate(rows):
    r[i] = i * i
print(rows)
m = {}
m["m"] = m
print(m, len(m), m["m"] is m, m["m"]["m"] is m)
m.clear()
n = {1: {2}}
n[1].add(3)
n[1] |= {4}
print(n)
def two():
    return {1: 1}, {2}
p, q = two()
p[5], q2 = 6, q
q2.add(7)
print(p, q)
t = ({1: 2}, {3})
t[0][9] = 9
t[1].add(9)
print(t)
