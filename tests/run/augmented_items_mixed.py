def move(pos, vel):
    pos[0] += vel[0]
items = {"pos": [0, 0], "vel": [2.5, 1], "name": "x", "hp": {"now": 1, "max": 2}, "st": [{"a": 1}]}
for a, b in [("pos", "vel"), ("pos", "st"), ("name", "vel"), ("hp", "vel"), ("st", "pos")]:
    try:
        move(items[a], items[b])
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
print(items)
show = print
show(*[x for x in "abc"], sep="-")
show(*(x for x in [1, "b", None]), end="!\n")
