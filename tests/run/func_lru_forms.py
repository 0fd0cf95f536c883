import functools
from functools import lru_cache, cache


@lru_cache(maxsize=None, typed=True)
def kind(x):
    print("kind", x)
    return x


print(kind(1), kind(1.0), kind(True), kind(1), kind(1.0), kind.cache_info())


@lru_cache(maxsize=0)
def never(x):
    print("never", x)
    return [x]


print(never(1), never(1), never.cache_info())


def counted(f):
    calls = [0]

    @functools.wraps(f)
    def inner(*args, **kw):
        calls[0] += 1
        return f(*args, **kw)
    inner_cached = lru_cache(maxsize=3)(inner)
    return inner_cached, calls


power, calls = counted(lambda a, b=2: a ** b)
print([power(i % 4) for i in range(9)], power(2, b=3), power(a=2, b=3), power(b=3, a=2), calls, power.cache_info())


@cache
def nothing():
    print("once")


print(nothing(), nothing())


@functools.cache
def fails(n):
    print("try", n)
    if n < 0:
        raise ValueError(n)
    return n


for n in -1, -1, 2, 2:
    try:
        print(fails(n))
    except ValueError as error:
        print("error", error)
print(fails.cache_info())


def solve(grid):
    @lru_cache(None)
    def walk(r, c):
        if r == len(grid) - 1 and c == len(grid[0]) - 1:
            return grid[r][c]
        best = 10 ** 9
        if r + 1 < len(grid):
            best = min(best, walk(r + 1, c))
        if c + 1 < len(grid[0]):
            best = min(best, walk(r, c + 1))
        return best + grid[r][c]
    return walk(0, 0), walk.cache_info().hits


print(solve([[1, 3, 1], [1, 5, 1], [4, 2, 1]]), solve([[7]]))
table = lru_cache(lambda word: word.upper())
print(table("a"), table("a"), table.cache_info())
