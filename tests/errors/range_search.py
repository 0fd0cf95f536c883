"""What is looked for in a range is compared with its items; the base of int()."""


class I:
    def __index__(self):
        return 2


print(range(5).index("a"))  #! E0300 a call of range.index with these arguments
print(range(5).count(2.0))  #! E0300 a call of range.count with these arguments
print(int("11", I()))  #! E0300 int() with an instance as its base
