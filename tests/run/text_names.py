# literals whose names in C would meet, and generators as text
import re

print("more", "more text", "more_text", "more text text")
"text more"


def g():
    yield 1


x = g()
for text in (str(x), repr(x), f"{x}", "%s" % x, "{}".format(x)):
    print(re.sub("0x[0-9a-f]+", "at", text))
