# codecs: encode, decode, open
import codecs
import os
import tempfile

PATH = os.path.join(tempfile.mkdtemp(), "x.txt")
print(codecs.encode("Hello, Wörld", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode("é"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.decode(b"\xc3\xa9"), codecs.decode(b"\xe9", "latin-1"), codecs.encode("é", "ascii", "replace"), codecs.BOM_UTF8, codecs.BOM)
with codecs.open(PATH, "w", "utf-8") as f:
    f.write("é\r\nb\x0bc\n"); f.writelines(["q\n", "r"])
with codecs.open(PATH, encoding="utf-8") as f: print(repr(f.read()))
with codecs.open(PATH, "r", "utf-8") as f:
    for line in f: print(repr(line))
f = codecs.open(PATH, "r", "utf-8"); print(f.readlines(), f.read(), repr(f.readline()), f.closed); f.close(); print(f.closed)
try: codecs.encode("é", "ascii")
except UnicodeEncodeError as e: print(e)
try: codecs.decode(b"a", "nope")
except LookupError as e: print(e)
try: codecs.open("nope.txt", "r", "utf-8")
except FileNotFoundError as e: print(e)
f = codecs.open(PATH, "a", encoding="latin-1"); f.write("é"); f.close(); print(open(PATH, "rb").read())
os.remove(PATH)
os.rmdir(os.path.dirname(PATH))
