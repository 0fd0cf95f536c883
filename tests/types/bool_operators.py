a = 1 and "x"  #: a int | str
b = not a  #: b bool
c = 1 < 2 < 3  #: c bool
d = "a" in "abc"  #: d bool
