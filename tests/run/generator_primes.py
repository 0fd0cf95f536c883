def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
def take(n, it):
    for _ in range(n):
        yield next(it)
print(list(take(12, primes())))
def sieve(it):
    while True:
        p = next(it)
        yield p
        it = without(p, it)
def without(p, it):
    for x in it:
        if x % p:
            yield x
def count(n):
    while True:
        yield n
        n += 1
print(list(take(10, sieve(count(2)))))
