"""Methods of the program's own classes that argparse and pathlib have, too."""
import argparse
import os
import pathlib
import tempfile

from lib_pack.doors import Door


class Config:
    def __init__(self):
        self.d = {}

    def set_defaults(self, **k):
        self.d.update(k)
        return self

    def add_subparsers(self, a, b=2):
        return a + b


class Namespace:
    def __init__(self, x):
        self.x = x


class Box:
    def __init__(self, content):
        self.content = content


def enter(place):
    with place.content.open("w") as file:
        file.write("in")
    return place.content.open().read()


q = Config()
print(q.set_defaults(x=1).set_defaults(y=2, **{"z": 3}).d, q.add_subparsers(4), Namespace(5).x)
door = Door()
print(door.open(), Door().open(True), Box(door).content.open(wide=3), door.add_argument(3), door.add_argument("--n", type=4))
p = argparse.ArgumentParser()
p.add_argument("--n", type=int, default=4)
p.add_argument_group("more").add_argument("--k", default="z")
p.set_defaults(kind="plain")
args = p.parse_args(["--k", "y"])
print(args, type(args).__name__, args.n + 1, vars(args))
name = os.path.join(tempfile.mkdtemp(), "here")
path = pathlib.Path(name)
print(enter(Box(path)), [one.open().read() for one in [path]])
os.remove(name)
os.rmdir(os.path.dirname(name))
