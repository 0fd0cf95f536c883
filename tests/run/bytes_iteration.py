# bytes as data: loops, unions, lists, tuples, functions over them
def checksum(data):
    total = 0
    for i, byte in enumerate(data):
        total = (total + (i + 1) * byte) % 65521
    return total


def rle(data):
    runs = []
    i = 0
    while i < len(data):
        k = i
        while k < len(data) and data[k] == data[i]:
            k += 1
        runs.append((data[i], k - i))
        i = k
    return runs


def unrle(runs):
    return b"".join([bytes([value]) * count for value, count in runs])


text = b"aaabccddddd\x00\x00\xff"
print(checksum(text), rle(text), unrle(rle(text)) == text)
print(checksum(b""), rle(b""), unrle([]))
grid = [b"#.#", b"..#", b"###"]
print(sum(row.count(b"#") for row in grid), [row[::-1] for row in grid], b"/".join(grid))
print(sorted(grid), min(grid), max(grid, key=len), grid.index(b"..#"), b"###" in grid)
mixed = [b"a", "a", 1, None]
print(mixed, [type(x) == type(b"") for x in mixed] if False else len(mixed))
for x in mixed:
    if isinstance(x, bytes):
        print("bytes", x, len(x), x[0])
    elif isinstance(x, str):
        print("str", x)
    else:
        print("other", x)
pair = (b"key", b"value")
key, value = pair
print(key, value, pair, pair == (b"key", b"value"), pair < (b"key", b"w"))
a, b, c = b"xyz"
print(a, b, c)
first, *rest = b"xyz"
print(first, rest)
s = b""
for i in range(5):
    s += bytes([65 + i])
print(s, s == b"ABCDE", s != "ABCDE", b"a" == "a")
t = s
s += b"!"
print(s, t)


def default(x=b"dflt", *more):
    return x + b"."


print(default(), default(b"q"))
maybe = [None, b"x"][len(s) > 3]
if maybe is not None:
    print(maybe.decode() + "y")
print(bytes([i * 2 for i in range(4)]))
print(b"%s" == b"%s", b"{}", b"a\
b", b'''x
y''', rb"\n", b"\101\x41")
print([hex(v) for v in b"\x0f\xf0"], "".join(chr(v) for v in b"ok"))
print(int(b"42".decode()) + 1, str(b"abc", "ascii") if False else b"abc".decode())
