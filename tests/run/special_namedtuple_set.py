from collections import namedtuple
from typing import NamedTuple
P = namedtuple("P", "x y")
class Q(NamedTuple):
    a: int
    b: str = "z"
class R(P):
    def twice(self): return self.x * 2
class S(P):
    __slots__ = ()
for o in (P(1, 2),):
    try: o.x = 3
    except AttributeError as e: print(e)
    try: o.z = 3
    except AttributeError as e: print(e)
q = Q(1)
try: q.a = 3
except AttributeError as e: print(e)
try: q.zz = 3
except AttributeError as e: print(e)
r = R(1, 2)
r.more = 4
print(r.more, r.twice(), r)
try: r.x = 3
except AttributeError as e: print(e)
s = S(1, 2)
try: s.q = 3
except AttributeError as e: print(e)
try: del s.x
except AttributeError as e: print(e)
