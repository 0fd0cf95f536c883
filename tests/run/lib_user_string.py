# UserString: its methods, its comparisons, classes derived from it
from collections import UserString


class Shout(UserString):
    def shout(self):
        return self.upper() + "!"

    def append(self, text):
        self.data += text


def main():
    s = UserString("abc")
    print(s, repr(s), len(s), s.data, str(s) + "x", s + "d", "x" + s, s + 5, s * 2, 2 * s)
    print(s[1], s[-1], s[0:2], s[::-1], list(s), max(s), [c + "!" for c in reversed(s)])
    print("a" in s, UserString("c") in s, s == "abc", s != "abc", s == UserString("abc"), s < "b", s >= "abc", s == 5)
    print(hash(s) == hash("abc"), {s: 1}["abc"], {"abc": 2}[s], sorted([UserString("b"), UserString("a")]))
    print(s.upper(), s.title().swapcase(), s.replace("a", UserString("é")), s.center(7, "*"), s.ljust(5), s.zfill(5))
    print(s.find("c"), s.count(UserString("a")), s.index("c"), s.rfind("z"), s.startswith("a"), s.endswith(("x", "c")))
    print(s.split("b"), s.rsplit(), s.partition("b"), s.splitlines(), s.join(["1", "2"]), s.encode(), s.strip("a"))
    print(s.isalpha(), s.isdigit(), s.isupper(), s.removeprefix("ab"), s.removesuffix(UserString("c")), s.expandtabs())
    print(int(UserString("5")), float(UserString("1.5")), complex(UserString("1j")), UserString(5), UserString(s))
    print(UserString("%d-%s") % (1, "q"), s.translate({97: "x"}), isinstance(s, str), type(s.upper()).__name__)
    print(UserString("{}-{a:>4}|").format(1, a=2), UserString("{k}").format_map({"k": [1]}), UserString("x").format())
    t = Shout("né")
    t.append("e")
    print(t, t.shout(), type(t.shout()).__name__, t[0:2].shout(), type(t + "x").__name__, type(t[0]).__name__, len(Shout("")))
    for wrong in range(3):
        try:
            if wrong == 0:
                print(s[10])
            elif wrong == 1:
                print(s.index("z"))
            else:
                print(s < 5)
        except (IndexError, ValueError, TypeError) as error:
            print(type(error).__name__, error)


main()
