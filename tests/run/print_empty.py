print("", end="")
print("x", end="")
print(end="")
print()
