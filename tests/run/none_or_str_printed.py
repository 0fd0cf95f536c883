v = ""
v = ("ab" if len(v) else None)
v = None
if v is None:
    for i in range(3):
        v = "c%d" % i
print("v", v)
