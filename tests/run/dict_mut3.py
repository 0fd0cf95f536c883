d = {"a": 1, "b": 2, "c": 3}
def grow():
    d["x" + str(len(d))] = 1
for i, k in enumerate(d):
    print(i, k)
    if i == 1:
        grow()
