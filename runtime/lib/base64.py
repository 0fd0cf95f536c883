"""base64: texts of 64, 32 and 16 characters."""
import binascii

__all__ = ["b64encode", "b64decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
           "b32encode", "b32decode", "b16encode", "b16decode", "encodebytes", "decodebytes"]

_alphabet32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _data(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}")
    return bytes(s)


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        return encoded.translate(bytes.maketrans(b"+/", bytes(altchars)))
    return encoded


def b64decode(s, altchars=None, validate=False):
    text = _data(s)
    if altchars is not None:
        text = text.translate(bytes.maketrans(_data(altchars), b"+/"))
    return binascii.a2b_base64(text, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))


def urlsafe_b64decode(s):
    return b64decode(_data(s).translate(bytes.maketrans(b"-_", b"+/")))


def b32encode(s):
    plain = bytes(s)
    out = bytearray()
    missing = -len(plain) % 5
    padded = plain + bytes(missing)
    for at in range(0, len(padded), 5):
        five = int.from_bytes(padded[at:at + 5], "big")
        for shift in range(35, -1, -5):
            out.append(_alphabet32[five >> shift & 31])
    pads = (0, 1, 3, 4, 6)[missing]
    return bytes(out[:len(out) - pads]) + b"=" * pads


def b32decode(s, casefold=False):
    text = _data(s)
    if len(text) % 8:
        raise binascii.Error("Incorrect padding")
    if casefold:
        text = text.upper()
    digits = text.rstrip(b"=")
    pads = len(text) - len(digits)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    out = bytearray()
    value = 0
    bits = 0
    for c in digits:
        at = _alphabet32.find(c)
        if at < 0:
            raise binascii.Error("Non-base32 digit found")
        value = (value << 5 | at) & 0xfff
        bits += 5
        if bits >= 8:
            bits -= 8
            out.append(value >> bits & 255)
    return bytes(out)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    text = _data(s)
    if casefold:
        text = text.upper()
    for c in text:
        if not 48 <= c <= 57 and not 65 <= c <= 70:
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(text)


def encodebytes(s):
    plain = bytes(s)
    return b"".join([binascii.b2a_base64(plain[at:at + 57]) for at in range(0, len(plain), 57)])


def decodebytes(s):
    return binascii.a2b_base64(bytes(s))
