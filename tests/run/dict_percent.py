print("%s" % {1: 2})
print("%s and %s" % ({1: 2}, {3}))
print("%(a)d %(b)s %(a)05d%%" % {"a": 1, "b": 2})
d = {"name": "x", "(y)": "paren", "n": "z"}
print("%(name)s-%((y))s %(n)5s|%(n)-5s|" % d, "no" % d, "%s" % d)
print("%(v).3f %(v)r" % {"v": 2.5})
try:
    print("%(missing)s" % d)
except KeyError as e:
    print("KeyError", e)
