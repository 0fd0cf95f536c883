import sys

print(len(sys.argv), sys.maxsize, sys.maxsize + 1, -sys.maxsize - 1, sys.maxsize == 2 ** 63 - 1, sys.argv[1:])
sys.stdout.write("a\n" + "é" * 3 + "\n")
sys.stdout.write("")
n = sys.stdout.write("no end")
print(n)
for arg in sys.argv[1:]:
    print(arg)
sys.setrecursionlimit(5000)


def depth(n):
    return n if n == 0 else depth(n - 1) + 1


print(depth(3000))
sys.stdout.flush()
print("err", file=sys.stderr, flush=True)
