import shlex
from shlex import quote
tests = ["a b c", "  a   b ", "", "'a b' c", '"a b" c', "a'b c'd", r"a\ b c", r'"a\"b" "c\d" "e\\f"', "''", "a '' b", '""', "a#b #c", "x # comment\ny", r"'a\b'", "a\tb\r\nc", "é 'ü x' ß", "--name='foo bar' -x=\"1 2\"", r"back\\slash", "a\\\nb"]
for t in tests:
    print(repr(t), shlex.split(t), shlex.split(t, comments=True), end=" ")
    try:
        print(shlex.split(t, posix=False), shlex.split(t, True, False))
    except ValueError as e:
        print(e)
for bad in ["'a", '"a', "a\\", '"a\\', "x 'y"]:
    for posix in (True, False):
        try:
            print(shlex.split(bad, posix=posix))
        except ValueError as e:
            print(bad, e)
for s in ["", "abc", "a b", "it's", "$HOME", "é", "a/b-c_d.e,f:g=h+i@j%k", "a;b", "\n", "''"]:
    print(quote(s), shlex.split(quote(s)) == [s])
print(shlex.join(["ls", "-l", "my file", "it's"]), shlex.join([]))
