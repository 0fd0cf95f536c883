from collections import deque
d = deque([3, 2, 1])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], 2 in d, 9 in d, list(d), sorted(d), sum(d))
e = deque("abc", 2)
print(e, e.maxlen, d.maxlen)
e.append("z"); e.appendleft("q"); print(e)
d.rotate(2); print(d); d.rotate(-1); print(d)
d.extendleft([7, 8]); print(d, d.popleft(), d.pop())
d.insert(1, 99); print(d, d.index(99), d.count(2)); d.remove(99); d.reverse(); print(d)
try:
    for x in d:
        d.append(x)
except RuntimeError as err:
    print(err)
try:
    deque().pop()
except IndexError as err:
    print(err)
print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque() == deque(), deque([1]) == 1)
q = deque()
q.append((0, "a"))
while q:
    n, s = q.popleft()
    if n < 3:
        q.append((n + 1, s + "x"))
        q.append((n + 2, s + "y"))
print(n, s)
d[0] = 5
del d[1]
print(d, d.copy() + deque([1]))
d.clear()
print(d, bool(d))
z = deque(maxlen=3)
for i in range(5):
    z.append(i)
print(z)
print(deque([1, 2]) * 2)
for items in ([], [1], ["é", "日", "a"], list(range(9))):
    for n in (0, 1, -1, 5, -5, 10**20, -10**20, True):
        ring = deque(items)
        try:
            ring.rotate(n)
            ring.appendleft(n)
            ring.rotate(-2)
        except OverflowError as error:
            print(error)
        print(n, list(ring))
