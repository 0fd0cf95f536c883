def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def collatz(n):
    steps = top = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
        top = max(top, n)
    return steps, top


print([factorial(n) for n in (0, 1, 20, 21, 25, 30)], fibonacci(90), fibonacci(93), fibonacci(200), collatz(837799), collatz(2 ** 62 - 1))
total = 2 ** 62
for i in range(5):
    total += 2 ** 62
    print(total, total - 2 ** 63, -total, total * -1, total // 3, total % 10)
x = 3
for _ in range(8):
    x = x * x
print(x, x % 1000007, x >> 300, len(str(x)))
