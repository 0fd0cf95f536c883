def f(n, xs, s="a"):
    xs.append(n)
    return f(n + 1, xs, s + "b") + len(xs)


print("before")
print(f(0, []))
