"""setattr of a class, which only an assignment does."""


class P:
    names = ("a",)


setattr(P, "names", ("b",))  #! E0300 setattr of a class
print(P.names)
