x = b'%d' % 3  #! E0300 % of bytes
print(x)
