"""randrange of what may be a float: 2 ** n is an int or, for all that is known, a float."""
import random


def pick(bits):
    return random.randrange(2 ** (bits - 1), 2**bits)


def attempt(*args):
    random.seed(4)
    try:
        print(args, random.randrange(*args))
    except (ValueError, OverflowError) as e:
        print(args, type(e).__name__, e)


random.seed(7)
print([pick(n) for n in (1, 8, 64, 200)], random.randrange(2**5), random.randint(2**3, 2**4))
attempt(10)
attempt(0)
attempt(5, 2)
attempt(-3, 3)
attempt(10**30)
attempt(0, 10, 3)
attempt(10, 0, -3)
attempt(0, 10, 0)
generator = random.Random(-5)
print([generator.randrange(2**k, 2 ** (k + 3)) for k in (0, 5, 70)], generator.randint(-(2**4), 2**4))
