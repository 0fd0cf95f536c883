def find(n, xs):
    i = 0
    while i < len(xs):
        if xs[i] == n:
            print("found", i)
            break
        i += 1
    else:
        print("none")
    for x in xs:
        if x == n:
            continue
        if x > 100:
            break
    else:
        print("small")


find(2, [1, 2, 3])
find(5, [1, 200])
find(5, [])
