# reprlib and getpass.getuser
import reprlib, getpass
print(reprlib.repr("x" * 100), reprlib.repr(list(range(20))), reprlib.repr({i: i for i in range(10)}), reprlib.repr((1,)), reprlib.repr(10**60), reprlib.repr({3, 1, 2}), reprlib.repr(frozenset()), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(None), reprlib.repr(3.14), reprlib.repr("é'\n" * 20), reprlib.repr({"b": [1] * 9, "a": ()}))
r = reprlib.Repr(); r.maxstring = 10; r.maxlist = 2; print(r.repr("abcdefghijklmnop"), r.repr([1, 2, 3]))
reprlib.aRepr.maxdict = 1; print(reprlib.repr({1: 2, 3: 4}))
class C:
    def __repr__(self): return "C" * 50
print(reprlib.repr(C()), reprlib.repr([C()]))
print(getpass.getuser() != "")
