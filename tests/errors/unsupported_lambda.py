f = lambda x: x  #! E0300 lambda
print(f(1))
