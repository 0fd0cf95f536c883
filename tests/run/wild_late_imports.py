# What only functions import that nobody calls, and main guards of modules that are imported.
from lib_pack.late import area


def debug():
    import pdb
    pdb.set_trace()


print(area(2), __name__)
