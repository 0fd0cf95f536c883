# functions of C that take no keywords
import math


def tried(make):
    try:
        print(make())
    except TypeError as error:
        print(error)


def main():
    tried(lambda: "aaa".replace("a", "b", count=1))
    tried(lambda: "a".upper(x=1))
    tried(lambda: "a".find(sub="a"))
    tried(lambda: "a".strip(chars="a"))
    tried(lambda: [1].append(x=5))
    tried(lambda: [1].index(1, start=0))
    tried(lambda: bytearray(b"a").append(item=5))
    tried(lambda: (1).bit_length(x=3))
    tried(lambda: math.sin(x=1))
    tried(lambda: math.log(2, base=2))
    tried(lambda: math.fsum(seq=[1]))
    tried(lambda: "a b".split(maxsplit=0, sep=None))
    tried(lambda: "é".encode(errors="replace", encoding="ascii"))
    tried(lambda: "a\tb".expandtabs(tabsize=2))


main()
