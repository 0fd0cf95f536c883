def numbers(n):
    for i in range(n):
        yield i
def odd(it):
    for x in it:
        if x % 2:
            yield x
def square(it):
    for x in it:
        yield x * x
print(sum(square(odd(numbers(1000)))))
print(list(square(odd(numbers(10)))))
def lines():
    yield "a 1"
    yield "b 2"
    yield "a 3"
def split(it):
    for line in it:
        k, v = line.split()
        yield k, int(v)
print(sum(v for k, v in split(lines()) if k == "a"))
