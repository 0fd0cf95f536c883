"""What CPython's own classes have and moult does not: no AttributeError."""
print(str.maketrans("abc", "xyz"))  #! E0300 maketrans
print(int.bit_count(5))  #! E0300 bit_count
print(str.upper("a"))  #! E0300 upper
