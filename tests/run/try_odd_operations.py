e = ValueError("v")
for i in range(6):
    try:
        if i == 0:
            print(f"{e:>10}")
        if i == 1:
            print("{:5}".format(e))
        if i == 2:
            print(sorted([e, KeyError("b")]))
        if i == 3:
            print("%d" % e)
        if i == 4:
            print("%5.1f" % e)
        if i == 5:
            print("%s %r %a" % (e, e, e))
    except TypeError as t:
        print(t)
mixed = [e, 5]
try:
    print(mixed[0] < mixed[1])
except TypeError as t:
    print(t)
try:
    print(mixed[0] + mixed[1])
except TypeError as t:
    print(t)
