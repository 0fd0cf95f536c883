# Whether a number is an int is seen by what it meets, and by the messages of errors.
for a in [1, [1], 2.5]:
    for b in [2, [2], 0.5]:
        try:
            print(a + b)
        except TypeError as e:
            print(e)
for a in [1, "a", [1], (1,), 2.5, None]:
    for b in [2, "b", [2], (2,), 0.5, None]:
        for op in "+*<=":
            try:
                r = a + b if op == "+" else a * b if op == "*" else a < b if op == "<" else a == b
                print(repr(r), end=" ")
            except TypeError as e:
                print("!", e, end=" ")
    print()
x = 1
if a is None:
    x = 2.5
y = [1, 0.5, "s"][0]
try:
    print(y < "a")
except TypeError as e:
    print(e)
for v in [1, 2.5]:
    try:
        print(v < [1])
    except TypeError as e:
        print(e)
for v in [3, 0.5]:
    try:
        print(v >= 2j)
    except TypeError as e:
        print(e)
print(x < 3, [1, 2.5][0] < 1.5)
