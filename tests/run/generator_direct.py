"""Generators whose body is known are resumed by a direct call: in every stage of their life, and with others in their place."""


def numbers(n):
    for i in range(n):
        yield i * i


def differences(items):
    previous = 0
    for item in items:
        yield item - previous
        previous = item


def pairs(items):
    it = iter(items)
    for first in it:
        yield first, next(it, -1)


def failing(n):
    for i in range(n):
        if i == 3:
            raise ValueError("three")
        yield i


def stopping(items):
    while True:
        yield next(items)


def itself():
    yield next(own)


def kept(words):
    held = [len(w) for w in words]
    text = ""
    for w in words:
        text += w
        held.append(len(text))
        yield text, held
    yield "", []


def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


def guarded(n, log):
    try:
        for i in range(n):
            yield i
    finally:
        log.append(n)


print(list(pairs(differences(numbers(9)))), list(pairs(numbers(0))), list(pairs(numbers(1))))
it = numbers(3)
print(next(it), next(it), next(it), next(it, "end"), next(it, "end"), list(it))
it = differences(failing(5))
try:
    while True:
        print(next(it))
except ValueError as error:
    print(error, next(it, "ended"))
it = stopping(numbers(2))
print(next(it), next(it))
try:
    next(it)
except RuntimeError as error:
    print(error)
own = itself()
try:
    next(own)
except ValueError as error:
    print(error, next(own, "over"))
it = kept(["ab", "c", ""])
for text, held in it:
    print(text, held)
    held.append(-1)
it = kept(["x"])
print(next(it))
del it
total = 0
for i, x in enumerate(walk(0, 1000)):
    total += i * x
print(total, [x for x in walk(3, 9)])
log = []
it = guarded(3, log)
print(next(it), next(it))
it.close()
print(log, next(it, "closed"))
for source in (numbers(3), differences(numbers(3)), guarded(2, log), failing(2)):
    print(next(source), next(source), next(source, "short"))
print(log)
big = differences(x << 70 for x in range(3))
print(next(big), next(big), next(big), next(big, None))
deep = numbers(2)
for i in range(300):
    deep = differences(deep)
print(next(deep), next(deep), next(deep, "end"))
