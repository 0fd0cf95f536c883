def show(name, value):
    print(name, end=",")
    return value


print(show("a", 0) or show("b", "x"))
print(show("a", 1) and show("b", "") and show("c", 3))
print(show("a", []) or show("b", ()) or show("c", None))
print(show("a", 0.0) and 1, "" or [], [] or "", None or 0, 0 or None)
print(not show("a", -0.0), not [], not [0], not "", not "0", not None, not 0j)
x = 0
y = x or 5
z = y and "yes"
print(y, z, x and y)
print(1 and 2 or 3, 0 and 2 or 3, (1 or 2) and 3, not 0 or 1)
xs = []
n = len(xs) and xs[0]
print(n)
if not xs or xs[0]:
    print("guard")
while x < 3 and (x == 0 or x != 5):
    x += 1
print(x, True and 1.5, False or 2j, True & False, True ^ True, True | False)
