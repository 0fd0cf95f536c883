def loud(x):
    print("f", x)
    return x * 2
m = map(loud, [1, 2, 3])
print("made")
print(next(m))
for v in m:
    print("v", v)
f = filter(lambda x: x % 2, range(6))
print(next(f), list(f))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
print(sum(map(float, ["1.5", "2"])), sorted(map(str, [3, 1])))
print(list(filter(None, ["a", "", "b"])), max(map(len, ["ab", "c"])))
