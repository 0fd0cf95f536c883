def big(n):
    try:
        xs = [0] * n
        return len(xs)
    except MemoryError as e:
        return "MemoryError " + str(e)
    except OverflowError as e:
        return "OverflowError"


print(big(10), big(10 ** 15), big(10 ** 30))
try:
    s = "ab" * 10 ** 17
except (MemoryError, OverflowError) as e:
    print(type(e).__name__)
try:
    print(2.0 ** 5000)
except OverflowError as e:
    print(e.args)
try:
    print(int("9" * 5000))
except ValueError as e:
    print(str(e)[:40])
