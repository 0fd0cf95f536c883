import sys


def stop(n):
    if n > 2:
        sys.exit()
    return n


for i in range(5):
    print(stop(i))
