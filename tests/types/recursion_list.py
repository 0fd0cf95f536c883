def build(n):  #: build (n: int) -> list[int]
    if n == 0:
        return []
    xs = build(n - 1)  #: xs list[int]
    xs.append(n)
    return xs

print(build(3))
