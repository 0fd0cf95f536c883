import lib_pack.ring_a
from lib_pack.ring_a import EARLY

try:
    from lib_pack.ring_a import LATE
except ImportError as e:
    print(str(e).split("(")[0])
try:
    from lib_pack.ring_a import mine
except ImportError as e:
    print(str(e).split(" (/")[0])


def val():
    return lib_pack.ring_a.mine() * 10 + EARLY


later = 5
