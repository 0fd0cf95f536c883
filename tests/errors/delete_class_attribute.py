class A:
    x = 1


class B(A):
    pass


del A.x  #! E0300 del of an attribute of a class
for cls in (A, B):
    del cls.y  #! E0300 del of an attribute of a class
delattr(A, "x")  #! E0300 del of an attribute of a class
