d = dict(["ab", "cd"])
print(d)
d.update(["xyz"])
