# json: hooks, encoder classes, what the values of a text are used for
import io
import json
from json import JSONDecoder, JSONEncoder, JSONDecodeError
from collections import OrderedDict


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class PointEncoder(JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y, "__point__": True}
        return super().default(o)


class SetEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return json.JSONEncoder.default(self, o)


def to_point(d):
    if "__point__" in d:
        return Point(d["x"], d["y"])
    return d


def main():
    print(json.dumps({"p": Point(1, 2), "q": [Point(3, 4)]}, cls=PointEncoder))
    print(json.dumps({3, 1}, cls=SetEncoder, indent=2))
    print(PointEncoder(sort_keys=True, indent=1).encode({"b": Point(1, 2), "a": 1}))
    try:
        print(json.dumps(5j, cls=PointEncoder))
    except TypeError as error:
        print(error)
    print(JSONEncoder().encode([1, "a", None]))
    back = json.loads('[{"x": 1, "y": 2, "__point__": true}, {"z": []}]', object_hook=to_point)
    print(back, back[0].x + 1, type(back[1]).__name__)
    print(json.loads('{"b": 1, "a": {"c": 2}}', object_pairs_hook=lambda pairs: [k for k, v in pairs]))
    print(json.loads('{"b": 1, "a": {"c": 2}}', object_pairs_hook=OrderedDict))
    decoder = JSONDecoder()
    print(decoder.decode(" [1] "), decoder.raw_decode('{"a": 1} tail'), decoder.raw_decode("x [2]", 2))
    print(json.load(io.StringIO('{"k": [1, 2]}')))
    out = io.StringIO()
    json.dump([1, {"a": None}], out, indent=2)
    print(out.getvalue())
    print(json.loads('"a\tb"', strict=False) == "a\tb")
    config = json.loads('{"width": 3, "height": 2.5, "names": ["a", "b"], "deep": {"on": true}}')
    area = config["width"] * config["height"]
    print(area, config["names"][0] + "!", config["deep"]["on"] and "yes", config.get("none", 7))
    for key in sorted(config):
        print(key, config[key])
    total = 0
    for row in json.loads('[{"n": 1}, {"n": 2}, {"n": 3}]'):
        total += row["n"]
    print(total)
    json.loads("[1, oops]")


main()
