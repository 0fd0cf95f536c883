xs = [1]  #: xs list[int]
xs += [2]
s = "a"  #: s str
s *= 3
n = 5  #: n int
n //= 2
