print(any([]), all([]), any([0, "", None, 3]), all([1, "a", [0]]), any([0.0, 0]), all([True, 0]))
print(sum([]), sum([], 5), sum([1, 2], 10), sum([True, True]), abs(-5), abs(-2.5), abs(True), divmod(7, -2), divmod(-7.5, 2))
print(pow(2, 3), pow(2, -1), pow(2, 3, 5), round(2.567, 2), round(5), round(-2.5), bin(10), hex(-255), oct(8))
