# more places that make defaultdicts and deques of different things than a class of the program is split for
from collections import defaultdict, deque


def f0(words):
    d = defaultdict(int)
    for v, k in enumerate(words):
        d[k] += 1
    return d


def f1(words):
    d = defaultdict(list)
    for v, k in enumerate(words):
        d[k].append(v)
    return d


def f2(words):
    d = defaultdict(set)
    for v, k in enumerate(words):
        d[k].add(v)
    return d


def f3(words):
    d = defaultdict(lambda: defaultdict(int))
    for v, k in enumerate(words):
        d[k][v] += 1
    return d


def f4(words):
    d = defaultdict(float)
    for v, k in enumerate(words):
        d[k] += 0.5
    return d


def f5(words):
    d = defaultdict(dict)
    for v, k in enumerate(words):
        d[k][v] = k
    return d


def f6(words):
    d = defaultdict(str)
    for v, k in enumerate(words):
        d[k] += k[0]
    return d


def f7(words):
    d = defaultdict(lambda: [0, 0])
    for v, k in enumerate(words):
        d[k][v % 2] += v
    return d


def f8(words):
    d = defaultdict(int)
    for v, k in enumerate(words):
        d[k] += 1
    return d


def f9(words):
    d = defaultdict(list)
    for v, k in enumerate(words):
        d[k].append(v)
    return d


def f10(words):
    d = defaultdict(set)
    for v, k in enumerate(words):
        d[k].add(v)
    return d


def f11(words):
    d = defaultdict(lambda: defaultdict(int))
    for v, k in enumerate(words):
        d[k][v] += 1
    return d


def f12(words):
    d = defaultdict(float)
    for v, k in enumerate(words):
        d[k] += 0.5
    return d


def f13(words):
    d = defaultdict(dict)
    for v, k in enumerate(words):
        d[k][v] = k
    return d


def f14(words):
    d = defaultdict(str)
    for v, k in enumerate(words):
        d[k] += k[0]
    return d


def f15(words):
    d = defaultdict(lambda: [0, 0])
    for v, k in enumerate(words):
        d[k][v % 2] += v
    return d


def f16(words):
    d = defaultdict(int)
    for v, k in enumerate(words):
        d[k] += 1
    return d


def f17(words):
    d = defaultdict(list)
    for v, k in enumerate(words):
        d[k].append(v)
    return d


def f18(words):
    d = defaultdict(set)
    for v, k in enumerate(words):
        d[k].add(v)
    return d


def f19(words):
    d = defaultdict(lambda: defaultdict(int))
    for v, k in enumerate(words):
        d[k][v] += 1
    return d


def f20(words):
    d = defaultdict(float)
    for v, k in enumerate(words):
        d[k] += 0.5
    return d


def f21(words):
    d = defaultdict(dict)
    for v, k in enumerate(words):
        d[k][v] = k
    return d


def f22(words):
    d = defaultdict(str)
    for v, k in enumerate(words):
        d[k] += k[0]
    return d


def f23(words):
    d = defaultdict(lambda: [0, 0])
    for v, k in enumerate(words):
        d[k][v % 2] += v
    return d


def f24(words):
    d = defaultdict(int)
    for v, k in enumerate(words):
        d[k] += 1
    return d


def f25(words):
    d = defaultdict(list)
    for v, k in enumerate(words):
        d[k].append(v)
    return d


def g0(words):
    q = deque(words)
    q.append(q.popleft())
    return list(q)


def g1(words):
    q = deque(range(3))
    q.append(q.popleft())
    return list(q)


def g2(words):
    q = deque([1.5])
    q.append(q.popleft())
    return list(q)


def g3(words):
    q = deque([(1, 2)])
    q.append(q.popleft())
    return list(q)


def g4(words):
    q = deque([[1]])
    q.append(q.popleft())
    return list(q)


def g5(words):
    q = deque(words)
    q.append(q.popleft())
    return list(q)


def g6(words):
    q = deque(range(3))
    q.append(q.popleft())
    return list(q)


def g7(words):
    q = deque([1.5])
    q.append(q.popleft())
    return list(q)


def g8(words):
    q = deque([(1, 2)])
    q.append(q.popleft())
    return list(q)


def g9(words):
    q = deque([[1]])
    q.append(q.popleft())
    return list(q)


def g10(words):
    q = deque(words)
    q.append(q.popleft())
    return list(q)


def g11(words):
    q = deque(range(3))
    q.append(q.popleft())
    return list(q)


def g12(words):
    q = deque([1.5])
    q.append(q.popleft())
    return list(q)


def g13(words):
    q = deque([(1, 2)])
    q.append(q.popleft())
    return list(q)


w = 'the cat sat on the mat'.split()
print(sorted((k, str(v)) for k, v in f0(w).items()))
print(sorted((k, str(v)) for k, v in f1(w).items()))
print(sorted((k, str(v)) for k, v in f2(w).items()))
print(sorted((k, str(v)) for k, v in f3(w).items()))
print(sorted((k, str(v)) for k, v in f4(w).items()))
print(sorted((k, str(v)) for k, v in f5(w).items()))
print(sorted((k, str(v)) for k, v in f6(w).items()))
print(sorted((k, str(v)) for k, v in f7(w).items()))
print(sorted((k, str(v)) for k, v in f8(w).items()))
print(sorted((k, str(v)) for k, v in f9(w).items()))
print(sorted((k, str(v)) for k, v in f10(w).items()))
print(sorted((k, str(v)) for k, v in f11(w).items()))
print(sorted((k, str(v)) for k, v in f12(w).items()))
print(sorted((k, str(v)) for k, v in f13(w).items()))
print(sorted((k, str(v)) for k, v in f14(w).items()))
print(sorted((k, str(v)) for k, v in f15(w).items()))
print(sorted((k, str(v)) for k, v in f16(w).items()))
print(sorted((k, str(v)) for k, v in f17(w).items()))
print(sorted((k, str(v)) for k, v in f18(w).items()))
print(sorted((k, str(v)) for k, v in f19(w).items()))
print(sorted((k, str(v)) for k, v in f20(w).items()))
print(sorted((k, str(v)) for k, v in f21(w).items()))
print(sorted((k, str(v)) for k, v in f22(w).items()))
print(sorted((k, str(v)) for k, v in f23(w).items()))
print(sorted((k, str(v)) for k, v in f24(w).items()))
print(sorted((k, str(v)) for k, v in f25(w).items()))
print(g0(w))
print(g1(w))
print(g2(w))
print(g3(w))
print(g4(w))
print(g5(w))
print(g6(w))
print(g7(w))
print(g8(w))
print(g9(w))
print(g10(w))
print(g11(w))
print(g12(w))
print(g13(w))
