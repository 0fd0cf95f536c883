from itertools import count, nosuch  #! E0300 the name 'nosuch' of the module itertools
from math import sqrt, _private

try:
    from os import nothing_here  #! E0300 the name 'nothing_here' of the module os
except ImportError:
    print("none")


def later():
    from json import loadz as load  #! E0300 the name 'loadz' of the module json

    return load


print(count, sqrt(4), later)
