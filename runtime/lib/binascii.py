"""binascii: hexadecimal digits, base 64, the checksum of zlib."""

__all__ = ["Error", "Incomplete", "a2b_base64", "a2b_hex", "b2a_base64", "b2a_hex", "crc32", "hexlify", "unhexlify"]


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _data(s):
    """Bytes, or a str of ASCII characters."""
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(s).__name__}'")
    return bytes(s)


def _plain(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


def hexlify(data, sep=None, bytes_per_sep=1):
    plain = _plain(data)
    if sep is None:
        return plain.hex().encode("ascii")
    return plain.hex(sep if isinstance(sep, str) else sep.decode("latin-1"), bytes_per_sep).encode("ascii")


def b2a_hex(data, sep=None, bytes_per_sep=1):
    return hexlify(data, sep, bytes_per_sep)


def unhexlify(hexstr, /):
    digits = _data(hexstr)
    if len(digits) % 2:
        raise Error("Odd-length string")
    out = bytearray()
    high = 0
    odd = False
    for c in digits:
        at = b"0123456789abcdefABCDEF".find(c)
        if at < 0:
            raise Error("Non-hexadecimal digit found")
        value = at if at < 16 else at - 6
        if odd:
            out.append(high << 4 | value)
        high = value
        odd = not odd
    return bytes(out)


def a2b_hex(hexstr, /):
    return unhexlify(hexstr)


def b2a_base64(data, /, *, newline=True):
    plain = _plain(data)
    out = bytearray()
    whole = len(plain) - len(plain) % 3
    for at in range(0, whole, 3):
        three = plain[at] << 16 | plain[at + 1] << 8 | plain[at + 2]
        out.append(_alphabet[three >> 18])
        out.append(_alphabet[three >> 12 & 63])
        out.append(_alphabet[three >> 6 & 63])
        out.append(_alphabet[three & 63])
    if len(plain) - whole == 1:
        last = plain[whole]
        out.append(_alphabet[last >> 2])
        out.append(_alphabet[last << 4 & 63])
        out.extend(b"==")
    elif len(plain) - whole == 2:
        last = plain[whole] << 8 | plain[whole + 1]
        out.append(_alphabet[last >> 10])
        out.append(_alphabet[last >> 4 & 63])
        out.append(_alphabet[last << 2 & 63])
        out.extend(b"=")
    if newline:
        out.extend(b"\n")
    return bytes(out)


def _values():
    table = [64] * 256
    for at in range(64):
        table[_alphabet[at]] = at
    return table


def a2b_base64(data, /, *, strict_mode=False):
    text = _data(data)
    table = _values()
    out = bytearray()
    place = 0
    left = 0
    pads = 0
    padded = False
    if strict_mode and text[:1] == b"=":
        raise Error("Leading padding not allowed")
    for at in range(len(text)):
        c = text[at]
        if c == 61:
            padded = True
            if place >= 2:
                pads += 1
                if place + pads >= 4:
                    if strict_mode and at + 1 < len(text):
                        raise Error("Excess data after padding")
                    return bytes(out)
            continue
        value = table[c]
        if value == 64:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and padded:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if place == 0:
            left = value
        elif place == 1:
            out.append(left << 2 | value >> 4)
            left = value & 15
        elif place == 2:
            out.append(left << 4 | value >> 2)
            left = value & 3
        else:
            out.append(left << 6 | value)
            left = 0
        place = (place + 1) % 4
    if place == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({len(out) // 3 * 4 + 1}) cannot be 1 more "
                    "than a multiple of 4")
    if place:
        raise Error("Incorrect padding")
    return bytes(out)


def _crc_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ 0xedb88320 if n & 1 else n >> 1
        table.append(n)
    return table


def crc32(data, crc=0, /):
    table = _crc_table()
    value = crc & 0xffffffff ^ 0xffffffff
    for c in _plain(data):
        value = table[(value ^ c) & 255] ^ value >> 8
    return value ^ 0xffffffff
