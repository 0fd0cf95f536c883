for s in ("a", "é"):
    print(ord(s))
print(ord("ab"))
