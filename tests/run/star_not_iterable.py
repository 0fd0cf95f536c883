for v in [5, "ab", None, [1], (1, 2), {"k": 1}, 2.5]:
    try:
        print([*v, 0])
    except TypeError as e:
        print(e)
    try:
        print((*v, 0))
    except TypeError as e:
        print(e)
    try:
        print(sorted({*v, 0}, key=str))
    except TypeError as e:
        print(e)
    try:
        print(*v)
    except TypeError as e:
        print(e)
try:
    print([*5])
except TypeError as e:
    print(e)
