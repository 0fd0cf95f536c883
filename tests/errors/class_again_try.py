"""Which class a name means in the parts of a try that may stand behind any part of its body."""


class A:
    name = "1"


try:
    class A(A):
        name = "2"

    int("x")
except ValueError:
    class B(A):  #! E0300 this base class
        name = "b"
else:
    class B(A):  #! E0300 this base class
        name = "else"
finally:
    class C(A):  #! E0300 this base class
        name = "c"
if len("ab") == 2:
    for i in range(2):
        class D(A):  #! E0300 this base class
            pass

        class A(A):  #! E0300 this base class
            name = "3"
print(A.name, B.name, C.name, D.name)
