"""setattr of a class by a constant name: of what it has, what its base has, what nobody has."""


class A:
    n = 1
    names = ("a",)


class B(A):
    pass


setattr(A, "n", 5)
setattr(A, "names", ("b", "c"))
setattr(B, "fresh", 2.5)
print(A.n, B.n, A().n, A.names, B().names, B.fresh, hasattr(A, "fresh"))
setattr(B, "n", "own")
print(A.n, B.n, B().n)
