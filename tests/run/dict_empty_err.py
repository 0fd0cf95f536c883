d = {}
print(d["x"])
