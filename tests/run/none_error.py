def maybe(n):
    if n > 0:
        return n


print(maybe(1) + 1)
print(maybe(0) + 1)
