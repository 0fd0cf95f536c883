t = ()  #: t tuple[int, ...]
for i in range(3):
    t = t + (i,)
print(t)
