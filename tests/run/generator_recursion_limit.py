def down(n):
    if n:
        yield from down(n - 1)
    yield n
print(sum(down(300)))
def forever(n):
    yield n
    for x in forever(n + 1):
        yield x
try:
    for x in forever(0):
        pass
    print("?")
except RecursionError:
    print("RecursionError")
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
def use():
    yield fib(15)
    yield deep(800)
print(list(use()))
