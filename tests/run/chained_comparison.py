def f(x):
    print("f", x)
    return x


print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 == 2, 1 == 1.0 == True)
print(f(1) < f(5) < f(3) < f(10))
print(not 1 < 2, 1 < 2 and 3 < 2)
x = 5
print(0 <= x < 10, 0 <= x - 10 < 10)
