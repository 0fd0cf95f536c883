x = None  #: x int | None
while True:
    if x is not None:
        break
    x = 3
print(x)
