import sys

form = b"%d" if len(sys.argv) > 1 else b"%x"
print(form % 3)  #! E0300 % of bytes with a format that is not constant
