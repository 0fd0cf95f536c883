from contextlib import contextmanager, suppress, closing


@contextmanager
def outer(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("leave", name)


def work(n):
    with outer("a") as a:
        with outer("b"), suppress(KeyError):
            if n == 0:
                raise KeyError("hidden")
            raise ValueError(a)


work(0)
try:
    work(1)
except ValueError as e:
    print("caught", e)
work(2)
