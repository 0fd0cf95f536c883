xs = [1, 2]
xs += range(3)
print(xs)
ps = [(9, 9)]
ps += zip([1, 2], [3, 4])
ps += enumerate([7, 8])
print(ps)
ps[0:1] = zip([5, 6], [5, 6])
print(ps)
ps[::2] = enumerate([1,2,3])
print(ps)
