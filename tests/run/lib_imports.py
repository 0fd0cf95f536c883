import os.path
import lib_pack
import lib_pack.sub.near
import os
import lib_pack.first as f
from lib_pack import counter, made, Shape, VERSION as v
from lib_pack.first import counter as c2, log
import sys

print(lib_pack.made(), made(), counter, c2, f.counter, log)
f.counter = 10
print(counter, c2, f.counter, made(), lib_pack.first.counter)
counter = "text"
print(counter, f.counter, v, lib_pack.VERSION)
lib_pack.VERSION += "b"
print(v, lib_pack.VERSION)
print(lib_pack.second.total(), lib_pack.sub.deep.value, lib_pack.sub.near.far())
print(lib_pack.sub.inside, lib_pack.sub.__name__, f.__name__, __name__)
print(lib_pack.__doc__, __doc__, f.__doc__)
print(Shape(3).n, lib_pack.Shape(4).n, Shape.sides)
print(os.path.basename(__file__), os.path.basename(lib_pack.__file__), os.path.basename(os.getcwd()) != "")
print(isinstance(Shape(1), lib_pack.Shape))
try:
    from lib_pack import nothing
except ImportError as e:
    print(str(e).split(" (/")[0])
if len(sys.argv) > 5:
    import random
try:
    random.random()
except NameError as e:
    print(e)
