EARLY = 3
import lib_pack.ring_b as ring_b

LATE = 5


def use():
    return ring_b.val() + LATE


def mine():
    return 7


try:
    from lib_pack.ring_b import later
    print("got", later)
except ImportError as e:
    print("never", e)
