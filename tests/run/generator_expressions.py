xs = [3, 1, 2]
print(sum(x * x for x in xs), any(x > 2 for x in xs), all(x > 2 for x in xs), min(x for x in xs), max(-x for x in xs))
print(sorted(x % 3 for x in xs), list(x for x in xs if x != 1), tuple(str(x) for x in xs), ",".join(str(x) for x in xs))
print(sum((x for x in xs), 10), sum(x / 2 for x in xs), sum(i * j for i in xs for j in range(i)), sum(1 for x in xs if x > 1))
print(any(x for x in []), all(x for x in []), max((x for x in []), default=-1), min((len(w) for w in ["aa", "b"]), default=0))


def loud(x):
    print("loud", x, end=" ")
    return x


print(any(loud(x) == 1 for x in xs), all(loud(x) == 3 for x in xs))
print(max((x, str(x)) for x in xs), min([x] for x in xs), sorted((x * 0.5 for x in xs), reverse=True), sum([x for x in xs if x > 5]))
x = "kept"
print([x for x in range(3)], x, sum(x for x in range(4)), x, "".join(c + "-" for c in "abc"), sum(True for c in "abc" if c > "a"))
print(any(any(y > 2 for y in row) for row in [[1], [3]]), [[y * 2 for y in row if y] for row in [[0, 1], [2]]], sum(sum(r) for r in [[1], [2, 3]]))
