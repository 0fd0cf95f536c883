def outer(n):
    def fact(k):
        return 1 if k <= 1 else k * fact(k - 1)
    def even(k):
        return k == 0 or odd(k - 1)
    def odd(k):
        return k != 0 and even(k - 1)
    return fact(n), even(n), odd(n)
print(outer(10), outer(7))
fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20))
def y(f):
    return (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))
def walk(tree):
    found = []
    def visit(node, depth):
        if not node:
            return
        found.append((node[0], depth))
        for child in node[1]:
            visit(child, depth + 1)
    visit(tree, 0)
    return found
def depth(n):
    def down(k):
        if k == 0:
            return 0
        return 1 + down(k - 1)
    return down(n)
print(depth(500))
def pingpong(n):
    log = []
    def ping(k):
        log.append("ping")
        if k:
            pong(k - 1)
    def pong(k):
        log.append("pong")
        if k:
            ping(k - 1)
    ping(n)
    return log
print(pingpong(4))
