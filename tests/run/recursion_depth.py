def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def flatten(n):
    return [n] + flatten(n - 1) if n else []


def gcd(a, b):
    return a if not b else gcd(b, a % b)


def power(x, n):
    return 1 if n == 0 else power(x * x, n // 2) * (x if n % 2 else 1)


print(depth(900), ackermann(2, 3), sum(flatten(500)), gcd(2 ** 90, 6 ** 30), power(3, 200), power(1.5, 10), power(2j, 3))
