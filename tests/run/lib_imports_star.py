from math import *
from lib_pack import *
from string import *

print(sqrt(16), pi, floor(2.5), digits)
print(made(), VERSION, second.total(), Shape(2).n)
e = 5
print(e)


def sqrt(x):
    return "mine"


print(sqrt(4))
try:
    print(counter)
except NameError as error:
    print(error)
