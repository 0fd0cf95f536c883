a, b = (x for x in range(5) if print("x", x) is None)
