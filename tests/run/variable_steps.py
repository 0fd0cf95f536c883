# range with a step that is no constant: small, huge, as long as the list, set in the body.
def cross(n, k):
    marks = [False] * n
    for j in range(k * k, n, k):
        marks[j] = True
    return sum(marks)


def numbers(start, stop, step):
    found = []
    for j in range(start, stop, step):
        found.append(j)
        if len(found) == 4:
            break
    else:
        found.append(-1)
    return found


def changed(n, k):
    total = 0
    for j in range(0, n, k):
        k = k + 1
        n = n - 1
        total += j
    return total, k


def twice(n, k):
    total = 0
    for j in range(k, n, k):
        for i in range(j, n, j):
            total += i
    return total, j


for k in (1, 2, 3, 99, 100, 101):
    print(cross(1000, k), changed(100, k))
print(numbers(0, 100, 30), numbers(5, 5, 1), numbers(9, 0, 2), numbers(0, 10, 2 ** 31 - 1), numbers(10, 0, -3))
print(numbers(2 ** 62, 2 ** 63, 2 ** 61), numbers(-2 ** 70, 2 ** 70, 2 ** 69), numbers(0, 2 ** 31 - 1, 2 ** 31 - 1))
print(numbers(2 ** 31 - 2, 2 ** 31 - 1, 2 ** 31 - 1), numbers(-2 ** 31, 2 ** 31 - 1, 2 ** 31 - 1))
print(twice(50, 3))
try_zero = numbers(0, 3, 0)
