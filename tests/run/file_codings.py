import os
name = "/tmp/moult_file_codings_%d" % os.getpid()
with open(name, "w", encoding="latin-1") as f:
    f.write("é\n" * 3)
try:
    print(open(name).read())
except UnicodeDecodeError as e:
    print(e)
try:
    for line in open(name, encoding="ascii"):
        print(line)
except UnicodeDecodeError as e:
    print(e)
print(open(name, encoding="latin-1").read(), open(name, errors="replace").read(), open(name, errors="ignore").read())
print(ascii(open(name, errors="surrogateescape").read()), open(name, errors="backslashreplace").read())
with open(name, "r+") as f:
    try:
        f.readline()
    except ValueError as e:
        print("bad", e)
for text in ["€", "a€€b", "😀", "\x80"]:
    try:
        with open(name, "w", encoding="ascii") as f:
            f.write("kept ")
            f.write(text)
    except UnicodeEncodeError as e:
        print(e)
    print(open(name).read())
    try:
        with open(name, "w", encoding="latin-1") as f:
            print("piece", text, file=f)
    except UnicodeEncodeError as e:
        print(e)
with open(name, "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("a€😀")
with open(name, "a", encoding="ascii", errors="backslashreplace") as f:
    f.write("é€😀")
with open(name, "a", encoding="ascii", errors="replace") as f:
    f.write("é€😀")
with open(name, "a", encoding="ascii", errors="ignore") as f:
    f.write("é€😀!")
print(open(name).read())
with open(name, "w", encoding="latin-1") as f:
    f.write("good\n" * 2000 + "é\n")
count = 0
try:
    for line in open(name):
        count += 1
except UnicodeDecodeError as e:
    print(count, e)

os.remove(name)


# how a file is coded, where it is known only when the program runs
def put(encoding, errors):
    try:
        with open(name, "w", encoding=encoding, errors=errors) as f:
            f.write("é\n")
            print(f.encoding, f.errors)
    except (LookupError, UnicodeError) as e:
        print(type(e).__name__, e)
    print(open(name, "rb").read())


for encoding, errors in (("latin-1", None), (None, "strict"), ("Latin_1", "strict"), ("ascii", "backslashreplace"),
                         ("ascii", "strict"), ("nope", "strict")):
    put(encoding, errors)


def get(newline=None):
    with open(name, newline=newline) as f:
        return f.read()


with open(name, "wb") as f:
    f.write(b"a\r\nb\rc\n")
for newline in (None, "", "\n", "\r", "\r\n", "x"):
    try:
        print(repr(get(newline)))
    except ValueError as e:
        print(e)


def told(n, value):
    print(n)
    return value


with open(told(1, name), newline=told(2, ""), errors=told(3, None), encoding=told(4, "utf8"), buffering=told(5, -1)) as f:
    print(repr(f.read()))
with open(name, "r", told(1, -1), told(2, "utf8"), newline=told(3, "")) as f:
    print(repr(f.read()))
os.remove(name)
