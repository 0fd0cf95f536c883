d = {1: 2}  #! E0300 dict
print(d)
