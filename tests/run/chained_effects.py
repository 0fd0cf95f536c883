def f(x):
    print("f", x, end=" ")
    return x


print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
print(f(1) == f(1) != f(2) > f(0))
print(1 < f(5) <= 5 != None)
print(f(1) in [f(1), f(2)] == False)
print(1 == 1.0 == True, 1 < 2 > 1, not 1 < 2 < 0)
x = [1]
print(x is x == x, [1] < [2] < [3], "a" < "b" < "c" in "abc")
print((f(1) < f(2)) < f(3))
a = f(1) < f(0) or f(4)
print(a)
