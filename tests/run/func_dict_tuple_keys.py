def probe(d, key):
    if key in d:
        return d[key] 
    d[key] = len(d)
    return -1
d = {}
print(probe(d, (1,)), probe(d, (1, 1)), probe(d, (1,)), probe(d, (1, 1)), probe(d, ((1,), "c", (1,))), probe(d, ((1,), "c", (1,))), len(d))
