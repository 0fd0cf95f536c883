d = {1: [2]}
def f(d):
    return d.values() == d.values()  #! E0300 a comparison of two values() views
def g(d):
    return d.items() < d.items()  #! E0300 a comparison of a view
print(f(d), g(d))
