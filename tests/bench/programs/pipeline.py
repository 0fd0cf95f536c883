"""Pipelines of generators: each stage takes from the one before, one item at a time."""
import sys


def numbers(count):
    state = 1
    for i in range(count):
        state = (state * 69069 + 1) & 0xFFFFFFFF
        yield state >> 8


def without_multiples(items, n):
    for item in items:
        if item % n:
            yield item


def differences(items):
    previous = 0
    for item in items:
        yield item - previous
        previous = item


def pairs(items):
    it = iter(items)
    for first in it:
        second = next(it, 0)
        yield first, second


def chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


def main(count):
    stage = without_multiples(without_multiples(without_multiples(numbers(count), 2), 3), 5)
    print(sum(x for x in differences(stage) if x > 0))
    total = 0
    for first, second in pairs(differences(numbers(count))):
        total += first * 2 - second
    print(total)
    longest = 0
    for chunk in chunks(without_multiples(numbers(count), 7), 16):
        longest = max(longest, max(chunk))
    print(longest)
    print(sum(i * x for i, x in enumerate(walk(0, count // 4))))
    squares = (x * x for x in numbers(count))
    small = (x for x in squares if x % 3 == 1)
    print(max(small), any(x == 5 for x in numbers(count)))


main(int(sys.argv[1]))
