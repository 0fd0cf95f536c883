# Special methods with parameters that may be left out.
class N:
    def __init__(s,c): s.c=c
    def __repr__(self, indent=0):
        r=" "*indent+"N\n"
        for k in self.c: r+=k.__repr__(indent+1)
        return r
print(N([N([]),N([N([])])]))
print(str(N([])))
class F:
    def __call__(self,*a,**k): return a,k
    def __getitem__(self,*a): return a
    def __eq__(self, other, deep=True): return True
    def __add__(self, o=None): return 5
    def __len__(self, *a): return 3
    def __enter__(self,*a): return self
    def __exit__(self,*exc): return False
    def __contains__(self, x, y=2): return x==y
    def __iter__(self, n=2): return iter(range(n))
    def __bool__(self, z=False): return z
    def __hash__(self, q=3): return q
    def __str__(self, pad=""): return "F"+pad
    def __setitem__(self, *kv): print(kv)
f=F()
print(f(1,x=2), f[3], f==f, f+1, len(f), 2 in f, list(f), bool(f), hash(f), str(f), f.__str__("!"), f.__add__(), f.__eq__(1,False))
f[1]=2
with f as g: print(g is f)


class Base:
    def __eq__(self, other, *more):
        return isinstance(other, Base)

    def __lt__(self, other, reverse=False):
        return reverse

    def __hash__(self, *, salt=4):
        return salt

    def __iter__(self, count=2):
        return iter(range(count))


class Derived(Base):
    def __repr__(self):
        return "derived"

    def __hash__(self):
        return 9


class Deeper(Derived):
    def __repr__(self, mark="!"):
        return super().__repr__() + mark


items = [Base(), Derived(), Deeper()]
print(items[0] in items, items.index(Derived()), {Derived(): 1}, [Deeper()], sorted([Deeper(), Derived()]))
print([list(item) for item in items], list(Base().__iter__(3)), hash(Base()), Base().__hash__(salt=1), {Base(), Base()} == 3)
print(Deeper().__repr__("?"), f"{Deeper()!r} {Deeper()}", str([Deeper()]))
