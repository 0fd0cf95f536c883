import names_again

for name in "data empty i x y name gone twice never big step maybe flag".split():
    try:
        print(name, getattr(names_again, name))
    except AttributeError as e:
        print(e)
names_again.i = 7
names_again.flag = False
print(names_again.i, names_again.flag, sorted(n for n in dir(names_again) if not n.startswith("__")))
