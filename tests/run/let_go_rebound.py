# A name that is bound anew from what it was bound to, in a program that sees generators and files end.
import io
from itertools import groupby


def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("ended", n)


def once():
    group = numbers(2)
    group = list(group)
    print(group)
    group = numbers(3)
    next(group)
    group = [next(group), 7]
    print(group)


for key in "ab":
    group = numbers(2)
    group = list(group)
    print(key, group)
for key, group in groupby(["x", "xy", "z"], key=lambda t: t[0]):
    group = sorted(group)
    print(key, len(group), group)
once()
lines = io.StringIO("a\nb\n")
lines = [line.strip() for line in lines]
print(lines)
total = numbers(4)
total = sum(total)
print(total)
texts = numbers(3)
texts = {i: str(i) for i in texts}
print(texts)
joined = (str(i) for i in numbers(3))
joined = ",".join(joined)
print(joined)
