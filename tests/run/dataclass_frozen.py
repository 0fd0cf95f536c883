from dataclasses import dataclass, field, FrozenInstanceError, replace
import dataclasses


@dataclass(frozen=True)
class V:
    x: float
    y: float = 2.0
    tags: list = field(default_factory=list)
    n: int = field(init=False, default=4)

    def __post_init__(self):
        object.__setattr__(self, "norm", (self.x ** 2 + self.y ** 2) ** 0.5)
        if self.x < 0:
            raise ValueError("negative")

    def moved(self, dx):
        return replace(self, x=self.x + dx)


v = V(3.0, 4.0)
print(v, v.norm, v.moved(1), v.n)
for act in ("set", "aug", "new", "del", "plain"):
    try:
        if act == "set":
            v.x = 1.0
        elif act == "aug":
            v.y += 1
        elif act == "new":
            v.other = 1
        elif act == "del":
            del v.x
        else:
            setattr(v, "x", 2.0)
    except FrozenInstanceError as e:
        print(act, e, type(e).__name__, isinstance(e, AttributeError))
v.tags.append(1)
print(v.tags)
try:
    V(-1.0)
except ValueError as e:
    print(e)


@dataclass(frozen=True)
class W(V):
    z: int = 0


class Plain(V):
    def __init__(self):
        super().__init__(1.0)
        self.free = 5


w = W(1.0, z=3)
p = Plain()
p.free += 1
print(w, p.free, p)
try:
    w.z = 1
except dataclasses.FrozenInstanceError as e:
    print(e)
try:
    p.y = 1.0
except AttributeError as e:
    print(e)


@dataclass(frozen=True, slots=True)
class S:
    a: int
    b: int = 3


s = S(1)
print(s, hash(s) == hash(S(1)), {s: 2}[S(1, 3)])
try:
    s.a = 2
except FrozenInstanceError as e:
    print(e)
