# What cannot be had in one piece raises MemoryError.
def shifted(n):
    try:
        return (1 << n) > 0
    except (MemoryError, OverflowError) as e:
        return type(e).__name__


def filled(n):
    try:
        return len([0] * n)
    except (MemoryError, OverflowError) as e:
        return type(e).__name__


def text(n):
    try:
        return len("ab" * n)
    except (MemoryError, OverflowError) as e:
        return type(e).__name__


def data(n):
    try:
        return len(b"ab" * n), len(bytearray(n))
    except (MemoryError, OverflowError) as e:
        return type(e).__name__


print(shifted(10), shifted(10**12), shifted(10**15))
print(filled(10), filled(10**11), filled(10**17))
print(text(10), text(10**11), text(10**17))
print(data(10), data(10**11), data(10**17))
