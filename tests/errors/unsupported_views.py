d = {1: [2]}
def f(d):
    return d.values() == d.values()  #! E0300 a comparison of two values() views
def g(d):
    return d.items() < d.items()  #! E0300 a comparison of a view
print(f(d), g(d))
print({1: 2}.keys() & [1.0])  #! E0300 this operation on a view
print({1: 2}.keys() & 5)  #! E0300 this operation on a view
