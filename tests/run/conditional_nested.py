for n in range(-2, 3):
    print("neg" if n < 0 else "zero" if n == 0 else "pos", 1 if n else 0.5)
x = 5
print((1 if x else 2) + (3 if not x else 4), [1, 2][1 if x > 3 else 0])
y = None if x > 5 else x
print(y)
z = x if x > 5 else None
print(z)
w = "a" if z else [1]
print(w)
print((lambda_ := 3) if x else 0)
v = (1, 2) if x == 5 else (1.5, None)
print(v)
print(1 if [] else 2 if () else 3 if "" else 4)
print(x if x else y if y else z, sum(i if i % 2 else -i for i in range(6)))
