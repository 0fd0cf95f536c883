"""The sieve of Eratosthenes.

Serial: an iteration of the outer loop reads what earlier ones crossed out.
"""


def sieve(n):
    """How many primes there are below n, and the largest."""
    prime = [True] * n
    prime[0] = prime[1] = False
    i = 2
    while i * i < n:
        if prime[i]:
            for j in range(i * i, n, i):
                prime[j] = False
        i += 1
    count = 0
    largest = 0
    for i in range(n):
        if prime[i]:
            count += 1
            largest = i
    return count, largest


if __name__ == "__main__":
    print(sieve(100))
