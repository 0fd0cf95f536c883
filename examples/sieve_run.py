"""The primes below 5,000,000."""
import sys
import time

import sieve

start = time.perf_counter()
result = sieve.sieve(5_000_000)
print("seconds", time.perf_counter() - start, file=sys.stderr)
print(result)
