s = "a,b"  #: s str
parts = s.split(",")  #: parts list[str]
n = s.find("b")  #: n int
c = s[0]  #: c str
t = f"{n:>5} {c!r}"  #: t str
u = "%d %s" % (n, c)  #: u str
head, sep, tail = s.partition(",")  #: head str; sep str; tail str
