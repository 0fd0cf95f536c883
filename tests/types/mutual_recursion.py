def even(n):  #: even (n: int) -> bool
    return True if n == 0 else odd(n - 1)

def odd(n):  #: odd (n: int) -> bool
    return False if n == 0 else even(n - 1)

print(even(4))
