# what a module has deleted cannot be imported from it, and is no attribute of it
import os

import lib_pack.erased
import lib_pack.erased as erased


def clean(error):
    return str(error).replace(os.path.dirname(os.path.abspath(__file__)), "")


try:
    from lib_pack.erased import z
    print(z)
except ImportError as e:
    print(e.name, clean(e))
try:
    from lib_pack.erased import kept, items as things
    print(things)
except ImportError as e:
    print(clean(e))
try:
    from lib_pack.erased import f
except ImportError as e:
    print(clean(e))
try:
    from lib_pack.erased import C
except ImportError as e:
    print(clean(e))
from lib_pack.erased import word

print(word, erased.word)
erased.forget()
try:
    from lib_pack.erased import word
except NameError as e:
    print("wrong", e)
except ImportError as e:
    print(clean(e), word)
try:
    print(erased.word)
except AttributeError as e:
    print(e)
try:
    lib_pack.erased.word += "x"
except AttributeError as e:
    print(e)
erased.word = "again"


def late():
    from lib_pack.erased import word
    return word


print(late(), erased.word, kept)
erased.forget()
try:
    late()
except ImportError as e:
    print(clean(e))
print(erased.word)
