# base64 and binascii
import base64
import binascii


def tried(make):
    try:
        print(make())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def main():
    for n in range(12):
        data = bytes((i * 37 + n) & 255 for i in range(n))
        b64, b32, b16 = base64.b64encode(data), base64.b32encode(data), base64.b16encode(data)
        print(b64, b32, b16, base64.b64decode(b64) == data, base64.b32decode(b32) == data, base64.b16decode(b16) == data)
    print(base64.b64encode("Hello, wörld".encode()).decode(), base64.b64decode("SGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff\xfe"), base64.urlsafe_b64decode("-__-"), base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b64decode("-_8=", altchars="-_"))
    print(base64.b64decode(b"SGVs\nbG8 =\n"), base64.b64decode("SGVsbG8=trailing"), base64.standard_b64decode(base64.standard_b64encode(bytearray(b"ab"))))
    print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\n"), base64.b32decode("mzxw6===", casefold=True), base64.b16decode("ff", casefold=True))
    print(binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abcd", "-", 2), binascii.unhexlify("00ffAB"), binascii.a2b_hex(b"61"), binascii.b2a_base64(b"a"), binascii.b2a_base64(memoryview(b"ab"), newline=False))
    print(binascii.crc32(b"123456789"), binascii.crc32(b"6789", binascii.crc32(b"12345")), binascii.crc32(b""))
    tried(lambda: base64.b64decode("abc"))
    tried(lambda: base64.b64decode("a"))
    tried(lambda: base64.b64decode("abcde"))
    tried(lambda: base64.b64decode("ab!c", validate=True))
    tried(lambda: base64.b64decode("=abc", validate=True))
    tried(lambda: base64.b64decode("ab==c", validate=True))
    tried(lambda: base64.b64decode("ab=c", validate=True))
    tried(lambda: base64.b64decode("é"))
    tried(lambda: base64.b64encode("text"))
    tried(lambda: base64.b32decode("abc"))
    tried(lambda: base64.b32decode("ABCDEFG1"))
    tried(lambda: base64.b16decode("0g"))
    tried(lambda: binascii.unhexlify("abc"))
    tried(lambda: binascii.unhexlify("zz"))
    try:
        base64.b64decode("abc")
    except binascii.Error as error:
        print("Error", error)


main()
