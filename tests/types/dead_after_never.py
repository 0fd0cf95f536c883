import sys

def stop():  #: stop () -> Never
    sys.exit(1)

def f(n):  #: f (n: int) -> int
    if n > 1:
        return n
    stop()

print(f(2))
