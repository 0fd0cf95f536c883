x = b'abc'  #! E0300
print(x)
