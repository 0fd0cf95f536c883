def show(**kw):
    for k in kw:
        print(k, kw[k])
    for k, v in kw.items():
        print(k, v)
    print(len(kw), kw.get("a"), kw.get("zz", 7), "a" in kw, sorted(kw))
    return kw
d = show(a=1, b=2)
print(d)
d["c"] = 5
print(d)
show()
def outer(**kw):
    return show(**kw)
outer(x=1, y=3)
def outer2(**kw):
    kw["extra"] = 9
    return show(**kw)
outer2(a=4)
