# what a hook makes of an object may hold what it made of another: lists and tuples of themselves
import json

TEXT = '{"x": 1, "y": {"z": [1, {"w": null}]}, "e": {}}'
print(json.loads(TEXT, object_hook=lambda members: tuple(members.items())))
print(json.loads(TEXT, object_hook=lambda members: tuple(members)))
print(json.loads(TEXT, object_pairs_hook=tuple))
print(json.loads(TEXT, object_pairs_hook=list))
print(json.loads(TEXT, object_hook=lambda members: (len(members), list(members.values()))))


def both(n):
    pair = (n,)
    for i in range(n):
        rest = tuple([pair, i] * i)
        pair = (rest, pair, tuple(rest))
    return pair


print(both(3))
