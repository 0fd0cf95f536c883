"""What Python sees of functions as values: reading them says that they stay inside."""
double = lambda x: x * 2


def twice(f):
    def inner(*args):
        return f(*args) * 2
    return inner


@twice
def size(x):
    return x + 1


def star(*args):
    return len(args)


def use(n):
    return double(n) + size(n) + star(n, n)


handlers = [double]

if __name__ == "__main__":
    print(use(3))
