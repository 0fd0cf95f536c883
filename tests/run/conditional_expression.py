def sign(x):
    return -1 if x < 0 else 1 if x > 0 else 0


print(sign(-2), sign(0), sign(3.5), "a" if [] else "b", (1 if True else 2) + 1)
for i in range(3):
    print(i if i % 2 else "even", end=" ")
print()
