for i, name in enumerate(["a", "b"]):  #: i int; name str
    print(i, name)
for a, b in zip([1, 2], [1.5, 2.5]):  #: a int; b float
    print(a, b)
for c in reversed("ab"):  #: c str
    print(c)
