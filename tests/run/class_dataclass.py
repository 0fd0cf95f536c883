from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: int = 2
    def norm(self):
        return self.x ** 2 + self.y ** 2
@dataclass(order=True)
class Q:
    name: str
    items: list = field(default_factory=list)
    n: float = field(default=1.5, repr=False)
p = P(3)
print(p, p == P(3, 2), p != P(1), p.norm(), P(y=1, x=2))
p.x = 9
print(p, p == None, p == 3, [P(1)] == [P(1)], P(1) in [P(2), P(1)])
q = Q("a")
q.items.append(3)
print(q, Q("a") < Q("b"), Q("a") == Q("a"), q == Q("a"), sorted([Q("z"), Q("b")]))
@dataclass
class R(P):
    z: str = "zz"
    def __post_init__(self):
        self.w = self.x + self.y
print(R(1, 2), R(1, 2, "k").w, R(1, 2) == P(1, 2))
class Outer:
    @dataclass
    class Inner:
        a: int
print(Outer.Inner(4))
