import sys
import gc
from sys import version_info as vi, float_info

print(sys.version_info[0], sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info < (3,), sys.version_info.minor)
print(vi[1], vi > (3, 11), vi.major, tuple(vi), len(vi), "%d.%d" % vi[:2])
if sys.version_info[0] < 3:
    print("old")
print(sys.float_info.max, sys.float_info.epsilon, float_info.min, float_info.dig, sys.float_info.min_exp, -float_info.max)
print(sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.hash_info.width, sys.implementation.name)
print(sys.version.split()[0], sys.hexversion, hex(sys.hexversion), sys.api_version, sys.copyright[:13], sys.byteorder)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.is_finalizing(), sys.maxunicode, sys.flags.optimize)
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.collect() >= 0, gc.collect(0) >= 0)
