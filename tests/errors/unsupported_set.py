s = {1, 2}  #! E0300 set
print(s)
