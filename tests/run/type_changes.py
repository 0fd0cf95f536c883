x = 1
print(x + 1)
x = "a"
print(x + "b")
x = [x]
print(x)
for x in (1.5, 2.5):
    print(x)
x = None
print(x)
