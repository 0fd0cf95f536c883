# Static methods of built-in classes through an instance, which is evaluated and no argument.
s = "abc"
def f():
    print("evaluated")
    return "x"
print(s.maketrans("a", "b"), b"".fromhex("ab"), (1.5).fromhex("0x1p3"), (5).from_bytes(b"\x01", "big"))
print("abc".translate(f().maketrans("ab", "xy")))
