# A constant as a test: every kind of literal.
class C:
    def __init__(self, f):
        self.f = f

    def m(self):
        return self.f


print((C(7) if b"a" else C(3)).m(), (C(7) if b"" else C(3)).m(), (C(7) if 2j else C(3)).m(), (C(7) if 0j else C(3)).m())
print((C(7) if None else C(3)).m(), (C(7) if 10**30 else C(3)).m(), (C(7) if 0x10 else C(3)).m())
print((C(7) if 123456789012345678901234567890 else C(3)).m(), (C(7) if -0.0 else C(3)).m(), (C(7) if 0.5 else C(3)).m())
if 2j:
    print("ellipsis")
if b"":
    print("never")
elif 1j:
    print("complex")
while b"x":
    print("once")
    break
assert b"q", "bytes"
x = 0
while 2j:
    x += 1
    if x > 3:
        break
print(x, not b"", not 0j, b"" or "else", b"a" and "and", 0j or 5)
try:
    assert 0j, "zero"
except AssertionError as e:
    print(e)
