print(0 or "x", "" or "y", 1 and 2, [] or [1], None or 5)
print(not [], not "a", not 0.0, not None, not (0,))
x = 0
y = x or 10
z = x and 10
print(y, z)
print(bool(""), bool("0"), bool([]), bool([0]), bool(0.0), bool(1e-300), bool(0j))
print(True + True, True * 3, -True, True == 1, isinstance(True, int))
