"""What a function of the library cannot do is refused where the program calls it."""
import math
import os.path


def joined(name):
    return os.path.join("a", name)  #! E0300 a call of join with these arguments


print(joined(b"c"))
print(math.fsum(["a"]))  #! E0300 a call of fsum with these arguments
