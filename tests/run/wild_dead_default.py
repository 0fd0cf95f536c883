# A body that ends before a def is reached: its defaults have no value, and nothing calls it.
import sys

print("first")
if len(sys.argv) > 0:
    raise SystemExit(3)


def make(a, b=10):
    return a + b


def check():
    print(repr(make(1)))
    print([make(2)], make(3) + 1)
    y = make(4)
    print(y)


if __name__ == "__main__":
    check()
