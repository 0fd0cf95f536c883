# Arguments of unions: each member by itself, with the words of CPython.
d = {'a': ['x', 'y'], 'b': 'text', 'c': None, 'd': ('p', 'q'), 'e': {'k': 1}, 'f': 5, 'g': ['z', 3], 'h': 2.5}
for k in d:
    v = d[k]
    try:
        print(', '.join(v))
    except TypeError as e:
        print(k, e)
    for f in ('startswith', 'find', 'split', 'replace', 'extend', 'center', 'get', 'update', 'count'):
        try:
            if f == 'startswith': print('text'.startswith(v))
            elif f == 'find': print('text'.find(v))
            elif f == 'split': print('text'.split(v))
            elif f == 'replace': print('text'.replace(v, 'A'))
            elif f == 'extend':
                l = []
                l.extend(v)
                print(l)
            elif f == 'center': print('text'.center(v))
            elif f == 'get': print(d.get(v))
            elif f == 'update':
                q = {1}
                q.update(v)
                print(sorted(map(str, q)))
            elif f == 'count': print([1, 5, None].count(v))
        except (TypeError, ValueError) as e:
            print(k, f, e)
xs = ['a', 'b']
print('-'.join(xs), '-'.join(x * 2 for x in xs), '-'.join(map(str, [1, 2])), '-'.join(('p', 'q')), '-'.join('abc'), '-'.join({'k': 1}), '-'.join(reversed(xs)))
print(','.join([x or '?' for x in ['a', '', None, 'b']]))
print(','.join(sorted(xs)), ','.join([]), ','.join(x for x in []))
try:
    print(','.join(['a', None, 'b']))
except TypeError as e: print(e)
try:
    print(','.join(x for x in ['a', 5, 'b']))
except TypeError as e: print(e)
