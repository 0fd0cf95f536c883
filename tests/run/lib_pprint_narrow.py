# pprint where nothing fits: depth, empty texts, tuples of one
import pprint
pprint.pprint([(1,), (1, 2), [1], {1: 2}, ((3,),)], depth=1)
pprint.pprint([((1,),), [(1,)], {"a": (1,)}], depth=2)
pprint.pprint({'ccc': ((b'bytes',),), "d": 1}, width=20, indent=4)
pprint.pprint({'ccc': ((b'bytes',),)}, width=20, indent=4)
pprint.pprint(((b'bytes',),), width=8)
pprint.pprint((b'bytes',), width=8)
pprint.pprint(("text text",), width=8)
pprint.pprint((("text text",),), width=10)
pprint.pprint([("text text",)], width=10)
pprint.pprint([{"k": ("text text",)}], width=10)
pprint.pprint((([1, 2, 3],),), width=5)
import random
import reprlib
random.seed(70)
def gen(d):
    r = random.random()
    if d == 0 or r < .3: return random.choice([1, -5, 2.5, "text " * random.randrange(0, 9), None, True, "it's", b"bytes", "new\nline"])
    if r < .55: return [gen(d - 1) for _ in range(random.randrange(0, 5))]
    if r < .8: return {random.choice("abcdefgh") * random.randrange(1, 5): gen(d - 1) for _ in range(random.randrange(0, 4))}
    return tuple(gen(d - 1) for _ in range(random.randrange(0, 3)))
for i in range(200):
    v = gen(4); pprint.pprint(v, width=random.choice([20, 40, 80]), indent=random.choice([1, 2, 4]), compact=random.random() < .4, depth=random.choice([None, None, 2]), sort_dicts=random.random() < .5)
    print(reprlib.repr(v))
