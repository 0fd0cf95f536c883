# Lists of several kinds in one dict, one of them made by a function of the library.
def a1(a):
    a = a[:]
    a.sort()
    return a
def a2(a):
    if len(a) <= 1:
        return a
    mid = len(a) // 2
    l, r = a2(a[:mid]), a2(a[mid:])
    return sorted(l + r)
datasets = {'ints': [3, 1, 2], 'empty': [], 'words': 'the quick'.split(), 'floats': [2.5, 1.5]}
for name, data in datasets.items():
    for f in [a1, a2]:
        got = f(data)
        print(got)
