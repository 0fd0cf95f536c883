def f(n):  #: f (n: int) -> int
    while True:
        n += 1
        if n > 5:
            return n

print(f(1))
