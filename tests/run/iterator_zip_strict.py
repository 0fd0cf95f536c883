for a, b in zip([1, 2], "ab", strict=True):
    print(a, b)
for xs, ys in (([1], [1, 2]), ([1, 2], [1])):
    try:
        for a, b in zip(xs, ys, strict=True):
            print(a, b)
    except ValueError as e:
        print(e)
print(list(zip([], [], strict=True)))
