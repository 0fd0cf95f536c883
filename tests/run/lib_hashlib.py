# hashlib: digests of messages of all lengths
import hashlib


def tried(make):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def main():
    text = "The quick brown fox jumps over the lazy dog".encode()
    print(hashlib.md5(text).hexdigest(), hashlib.sha1(text).hexdigest(), hashlib.sha224(text).hexdigest())
    print(hashlib.sha256(text).hexdigest(), hashlib.sha384(text).hexdigest(), hashlib.sha512(text).hexdigest())
    for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "SHA256"):
        h = hashlib.new(name)
        print(h.name, h.digest_size, h.block_size, h.hexdigest())
        total = hashlib.new(name, b"x")
        for length in (1, 54, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 127, 128, 129, 1000):
            data = bytes(i * 7 & 255 for i in range(length))
            total.update(hashlib.new(name, data).digest())
        print(total.hexdigest(), len(total.digest()))
    h = hashlib.sha256()
    h.update(b"a")
    other = h.copy()
    h.update(bytearray(b"b"))
    other.update(memoryview(b"c"))
    print(h.hexdigest() == hashlib.sha256(b"ab").hexdigest(), other.hexdigest() == hashlib.sha256(b"ac").hexdigest(), h.digest() == h.digest())
    print(hashlib.sha256("é".encode()).hexdigest()[:16], int(hashlib.md5(b"key", usedforsecurity=False).hexdigest(), 16) % 1000)
    tried(lambda: hashlib.sha256("text").hexdigest())
    tried(lambda: hashlib.new("nope"))
    tried(lambda: hashlib.md5(5))
    nonce = 0
    while not hashlib.sha256(f"block{nonce}".encode()).hexdigest().startswith("00"):
        nonce += 1
    print(nonce)


main()
print(hashlib.new("md5", data=b"a").hexdigest(), hashlib.new("sha256", b"x").name)
