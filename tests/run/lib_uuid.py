import uuid, zlib
from uuid import UUID
u = UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.urn, u.fields, u.variant, u.version, int(u))
print(UUID("{12345678123456781234567812345678}") == u, UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == u, UUID(int=5), UUID(bytes=bytes(range(16))), UUID(int=0, version=4), u != 3, u < UUID(int=1), sorted([u, UUID(int=1)]), len({u, UUID(str(u))}), hash(u) == hash(UUID(str(u))))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "é"), uuid.uuid5(uuid.NAMESPACE_DNS, "a").version, uuid.NAMESPACE_OID)
r = uuid.uuid4()
print(len(str(r)), r.version, r.variant, r == uuid.uuid4(), len(uuid.uuid4().hex))
for bad in [lambda: UUID("123"), lambda: UUID(), lambda: UUID(int=-1), lambda: UUID(bytes=b"1"), lambda: UUID(int=1, version=9), lambda: UUID("g" * 32)]:
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for b in [b"", b"a", b"hello world", bytes(range(256)) * 50, bytearray(b"xyz")]:
    print(zlib.crc32(b), zlib.adler32(b), zlib.adler32(b, 7), zlib.crc32(b, 5))
