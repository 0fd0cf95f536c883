import array
import sys

code = "i" if len(sys.argv) > 1 else "h"
a = array.array(code)  #! E0300 array.array() with a typecode that is no constant
b = array.array("u")  #! E0300 an array of characters
c = array.array("i", ["x"])  #! E0300 an array of these elements
d = memoryview(bytearray(4))  #! E0300 a variable of a module of type memoryview
print(d[::2])  #! E0300 a memoryview with a step
print(d.cast("?"))  #! E0300 cast() to anything but one constant format of numbers
print({d: 1})  #! E0300 a memoryview as a key
print(bytearray(b"%d") % 3)  #! E0300 % of a bytearray
print(a, b, c)
