import lib_pack.ring_a as a
import lib_pack.ring_b

print(a.use(), lib_pack.ring_b.val(), lib_pack.ring_b.lib_pack.ring_a.EARLY)


def late():
    from lib_pack.ring_a import LATE
    return LATE


a.LATE = 6
print(late(), a.use())
