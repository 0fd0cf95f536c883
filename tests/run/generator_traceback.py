def inner(n):
    for i in range(n):
        yield 6 // (2 - i)
def outer(n):
    for x in inner(n):
        yield x + 1
def main():
    for y in outer(5):
        print(y)
main()
