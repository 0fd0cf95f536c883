def walk(xs):
    last = None
    count = 0
    while count < len(xs):
        x = xs[count]
        count += 1
        if x is None:
            last = None
            continue
        if last is None:
            last = x
        elif x > last:
            last = x + 0
        else:
            break
    return last, count


print(walk([1, 2, None, 5, 4, 9]), walk([]), walk([None]))
a = None
for i in range(3):
    if a is not None:
        a = a + 1 if a < 12 else None
    else:
        a = 11
    print(a, end=" ")
while a is not None:
    a = a - 5 if a > 0 else None
print(a, (a or 7) + 1, a is None or a > 3, a == None, a != None, not a)
