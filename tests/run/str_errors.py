print("a" + "b")
print("x" * -1, "x" * 0)
n = 3
print("a" + n)
