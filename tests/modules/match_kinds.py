"""A function that is shown instances of classes that hold nothing, and of one that holds what a dict does."""


class Plain:
    def __getitem__(self, i):
        return 2


class D(dict):
    def __missing__(self, k):
        return f"missing {k}"


def kind(s):
    match s:
        case {"j": n, **rest}:
            return f"mapping {n} {rest}"
        case _:
            return "other"


print(kind(D(j=1, z=4)))
print(kind(Plain()))
