# Operators on what may be anything: each pair of members by itself.
total = 0
values = [1, 'two', 3.0, None, True, [4], (5, 6), {'k': 7}, {8}]
for v in values:
    try: total += v
    except TypeError as e: print('skip', e)
print(total)
for v in values:
    try: print(v + v, end=' ')
    except TypeError as e: print(e)
    try: print(v * 2, end=' ')
    except TypeError as e: print(e)
    try: print(v | v)
    except TypeError as e: print(e)
    try: print(v - 1)
    except TypeError as e: print(e)
    try: print(v < v, v == v)
    except TypeError as e: print(e)
    try: print(len(v))
    except TypeError as e: print(e)
    try: print(5 in v)
    except TypeError as e: print(e)
    try: print(-v)
    except TypeError as e: print(e)
    try: print(list(v))
    except TypeError as e: print(e)
