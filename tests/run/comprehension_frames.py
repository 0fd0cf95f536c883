def f(x):
    return [1 // (y - 1)
            for y in x
            if y]

def g(x):
    return sum(1 // (y - 1) for z in x
               for y in [z])
f([0, 3])
def k(q):
    return [[z // w for w in q]
         for z in q]
if len([1]) > 0:
    g([0, 1])
k([3, 0])
