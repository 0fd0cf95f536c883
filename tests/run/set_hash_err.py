xs = [1, "a", [2]]
s = set()
for x in xs:
    print(x)
    s.add(x)
