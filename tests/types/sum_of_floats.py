# Nothing to add gives the int 0.
xs = []
xs.append(1.5)
s = sum(xs)  #: s int | float
print(s)
