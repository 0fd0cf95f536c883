"""zlib: its checksums."""
from binascii import crc32

__all__ = ["adler32", "compress", "compressobj", "crc32", "decompress", "decompressobj", "error"]


class error(Exception):
    pass


def adler32(data, value=1, /):
    low = value & 0xFFFF
    high = value >> 16 & 0xFFFF
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low
