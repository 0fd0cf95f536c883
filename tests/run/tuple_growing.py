t = ()
for i in range(12):
    t = t + (i,)
print(t, len(t), t[3], t[-1], t[2:4])
