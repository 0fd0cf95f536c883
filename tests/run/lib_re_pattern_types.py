import re
for p in ["b+", 5, None, (1, 2), ["x"], re.compile("a")]:
    try:
        m = re.search(p, "abbb")
        print(m.group() if m else None)
        print(re.sub(p, "-", "abba"), re.findall(p, "abba"))
    except TypeError as e:
        print(e)
for s in ["abc", 5, None]:
    try:
        print(re.match("a", s))
    except TypeError as e:
        print(e)
