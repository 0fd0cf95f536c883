if __name__ == "__main__":
    started = True
print(started, __name__, __name__ == "__main__", len(__name__))
i = 5
squares = [i * i for i in range(3)]
print(i, squares)


def f():
    return i + len(squares) + later


later = 10
print(f())
i, later = later, i
print(f())
for i in range(2):
    later = f()
print(i, later)


def g(i=i):
    later = i
    return later


print(g(), later, g(100))
if i > 100:
    missing = 1
print(i if i < 100 else missing)
