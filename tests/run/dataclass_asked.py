from dataclasses import dataclass, field, replace, asdict, astuple, fields, is_dataclass, InitVar, KW_ONLY
from typing import ClassVar, List, Dict, Optional
import dataclasses


@dataclass
class Item:
    name: str
    price: float = 3.0
    def total(self): return self.price * 2

@dataclass
class Cart:
    owner: str
    items: List[Item] = field(default_factory=list)
    meta: Dict[str, int] = field(default_factory=dict)
    first: Optional[Item] = None
    pair: tuple = (1, "a")
    kind: ClassVar[str] = "cart"

i = Item("a")
j = replace(i, price=2.5)
print(i, j, replace(j, name="z"), replace(i) == i, replace(i) is i)
c = Cart("bob", [i, j], {"k": 1}, first=j)
print(asdict(c))
print(astuple(c), astuple(i), asdict(i))
d = asdict(c)
d["items"].append(3)
print(len(c.items), d["owner"].upper(), d["meta"] is c.meta)
print([f.name for f in fields(i)], [f.name for f in fields(Item)], [f.init for f in dataclasses.fields(c)])
print(is_dataclass(i), is_dataclass(Item), is_dataclass(3), is_dataclass(int))
for f in (lambda: replace(3, x=1), lambda: replace(i, zz=3), lambda: asdict("a"), lambda: astuple([1]), lambda: fields(3)):
    try:
        f()
    except TypeError as e:
        print(e)


@dataclass
class Sub(Item):
    count: int = 1
    def __post_init__(self):
        self.all = self.price * self.count
class Plain(Sub):
    pass
@dataclass
class Deep(Plain):
    last: int = 9
s = Sub("q", count=3)
print(s, s.all, replace(s, count=4).all, asdict(s), replace(Plain("n"), name="m"), Deep("d"), Deep("d", 1.0, 2, 3).all)


@dataclass
class A:
    x: int
    scale: InitVar[int] = 2
    y: int = field(init=False)
    z: int = field(default=7, init=False)
    def __post_init__(self, scale):
        self.y = self.x * scale
print(A(3), A(3, 5), asdict(A(3)), replace(A(3), x=4, scale=3))
try:
    replace(A(1), y=3)
except ValueError as e:
    print(e)
@dataclass
class N:
    x: int
    need: InitVar[int]
    def __post_init__(self, need):
        self.w = need
print(N(1, 2), N(1, 2).w, replace(N(1, 2), need=5).w, [f.name for f in fields(N)])
try:
    replace(N(1, 2), x=3)
except ValueError as e:
    print(e)


@dataclass(kw_only=True)
class B:
    a: int
    b: str = "z"
print(B(a=1), B(b="q", a=2), replace(B(a=1), a=5))
@dataclass
class D:
    a: int
    _: KW_ONLY
    b: int = 3
    c: int
print(D(1, b=4, c=5), D(1, c=2))
try:
    D(1, 2)
except TypeError as e:
    print(e)
@dataclass(slots=True, frozen=True, order=True)
class C:
    a: int
    b: float = field(default=1.5, compare=False, repr=False)
print(C(1), C(1) < C(2), C(1, 2.0) == C(1), hash(C(1)) == hash(C(1, 7.0)), C(1, 9.0).b, replace(C(1), a=2))
@dataclass(unsafe_hash=True)
class H:
    a: int
    b: int = field(default=0, hash=False)
print(hash(H(1)) == hash(H(1, 4)), len({H(1), H(1), H(2)}))
@dataclass(slots=True)
class S:
    a: int
    b: int = field(default=5, init=False)
s = S(1)
s.b += 1
print(s, S.__slots__)
try:
    s.c = 4
except AttributeError as e:
    print(e)
