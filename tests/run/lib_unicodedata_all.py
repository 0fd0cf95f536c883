# all that unicodedata says of a tenth of the characters, and normal forms of texts of marks
import unicodedata as u
h = 0
def mix(s):
    global h
    for c in s: h = (h * 1000003 + ord(c)) & 0xFFFFFFFFFFFF
for c in range(0, 0x110000, 11):
    if 0xD800 <= c < 0xE000: continue
    s = chr(c)
    mix(u.category(s)); mix(u.bidirectional(s)); mix(u.east_asian_width(s)); mix(u.decomposition(s)); h += u.combining(s) + u.mirrored(s)
    h += u.decimal(s, 99) + u.digit(s, 98) + int(u.numeric(s, 97) * 720)
    for f in ("NFC", "NFD", "NFKC", "NFKD"): mix(u.normalize(f, s))
print(h)
import random
random.seed(1)
pool = [chr(c) for c in range(0x300, 0x370)] + list("aeoAEOu\u0345\u0327\u1100\u1161\u11a8\uac00\u05b0\u05b4\u0653\u0627\u09c7\u09be") + [chr(random.randrange(0xa0, 0xd800)) for _ in range(200)]
for i in range(3000):
    s = "".join(random.choices(pool, k=random.randrange(1, 9)))
    for f in ("NFC", "NFD", "NFKC", "NFKD"): mix(u.normalize(f, s))
    h += u.is_normalized("NFC", s)
print(h)
