# int.from_bytes and to_bytes: every kind of argument, and the errors.
x = b"abcd"
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", byteorder="little"), int.from_bytes(b"ab"))
print(int.from_bytes([1, 2], "big"), int.from_bytes((1, 2, 3), "little"), int.from_bytes(range(3), "big"))
print(int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([255, 255], "little", signed=True))
print(int.from_bytes(bytearray(b"ab"), "little"), int.from_bytes(memoryview(x)[1:3], "big"), int.from_bytes(x[:0], "big"))
print(int.from_bytes(map(int, "1 2".split()), "big"), int.from_bytes((i for i in (1, 2)), "big"))
print(int.from_bytes({5}, "big"), int.from_bytes(bytes(range(40)), "big"), int.from_bytes(bytes=b"\x07", byteorder="big"))
print((258).to_bytes(2, "big"), (258).to_bytes(4, byteorder="little"), (-1).to_bytes(2, "big", signed=True))
print((5).to_bytes(), (1000).to_bytes(length=2, byteorder="big"), True.to_bytes(1, "big"), (2**70).to_bytes(9, "little"))
n = 70000
print(n.to_bytes((n.bit_length() + 7) // 8, "big"), int.to_bytes(7, 2, "big"))
words = [int.from_bytes(x[i : i + 2], "little") for i in range(0, len(x), 2)]
print(words, b"".join(w.to_bytes(2, "little") for w in words))
for order in ("big", "little", "middle"):
    try:
        print(int.from_bytes(x, order), (5).to_bytes(2, order), int.from_bytes([1, 2], order))
    except ValueError as error:
        print(error)
for attempt in (
    lambda: int.from_bytes([256], "big"),
    lambda: int.from_bytes([-1], "big"),
    lambda: (300).to_bytes(1, "big"),
    lambda: (-3).to_bytes(1, "big"),
    lambda: (200).to_bytes(1, "big", signed=True),
    lambda: (1).to_bytes(-1, "big"),
):
    try:
        print(attempt())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
