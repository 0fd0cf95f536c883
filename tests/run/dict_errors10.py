d = {"a": 1}
x, y = d
