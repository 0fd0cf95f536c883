# more than there is: MemoryError, at its line
def f(n):
    return [0] * n


print(len(f(3)))
print(len(f(10 ** 13)))
