s = {1, 2, 3}
n = 0
for x in s:
    s.discard(x)
    s.add(x)
    n += 1
print(n, s)
for x in s:
    s.clear()
