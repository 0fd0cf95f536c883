print(int("42"), int(" -7 "), int("1_000"), int("ff", 16), int("0x1f", 16), int("0b101", 0), int("z", 36), int("١٢"))
print(int(3.99), int(-3.99), int(True), int("123456789012345678901234567890"), int(1e20))
print(float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(".5"))
print(int("12a"))
