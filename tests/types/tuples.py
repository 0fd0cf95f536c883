t = (1, "a", 2.5)  #: t tuple[int, str, float]
a, b, c = t  #: a int; b str; c float
d = t[1]  #: d str
e = t[-1]  #: e float
