# Values of exceptions that live on: aliases, swaps, freed when nobody holds them.
class E(Exception):
    def __init__(self, data):
        super().__init__(len(data))
        self.data = data
        self.next = None


def make(n):
    try:
        raise E([str(i) for i in range(n)])
    except E as e:
        return e


def chain(n):
    head = None
    for i in range(n):
        e = make(i % 5)
        e.next = head
        head = e
    return head


head = chain(30000)
n = 0
total = 0
while head is not None:
    n += 1
    total += len(head.data)
    head = head.next
print(n, total)


def contexts(n):
    e = None
    for i in range(n):
        try:
            if e is None:
                raise E(["first"])
            raise E([str(i)]) from e
        except E as caught:
            e = caught
    return e


e = contexts(20000)
n = 0
at = e
while at is not None:
    n += 1
    at = at.__cause__
print(n)
at = None
e = None


def nested(n):
    if n == 0:
        raise E(["bottom"])
    try:
        nested(n - 1)
    except E as e:
        raise ValueError(n) from e


try:
    nested(200)
except ValueError as v:
    print(v, type(v.__cause__).__name__)
pool = {}
for i in range(50):
    pool[i % 7] = make(i)
print(sorted((k, v.args[0]) for k, v in pool.items()))
a, b = make(1), make(2)
a, b = b, a
a.next, b.next = b, None
print(a.next is b, a.next.data, b.data)
errors = [make(3)] * 3
errors[0].data.append("x")
print(errors[2].data, errors[0] is errors[1])
big = E(list("abc"))
big.args = (10 ** 30, "x")
print(big.args, repr(big))
del big
try:
    try:
        raise make(2)
    except E as first:
        raise first
except E as second:
    print(second.args, second.__context__)
