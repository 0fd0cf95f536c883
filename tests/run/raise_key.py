def get(k):
    if k != "a":
        raise KeyError(k)
    return 1


print(get("a"))
print(get("b'c"))
