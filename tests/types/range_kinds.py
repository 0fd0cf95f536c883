r = range(10)  #: r range
n = r[2]  #: n int
s = r[1:3]  #: s range
m = len(r)  #: m int
