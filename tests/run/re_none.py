# Texts that may be None: groupdict's values, what a function may not find.
import re

PAIR = re.compile(r"(?P<key>\w+)=(?P<value>\d+)?")
DIGITS = re.compile(r"\d+")
SPACES = re.compile(r"(\s)")
TWO = re.compile(r"(\w)(\d)")


def values(text):
    return PAIR.match(text).groupdict()["value"]


def attempt(what, text):
    try:
        print(what(text))
    except TypeError as e:
        print("TypeError", e)


for text in ("a=12", "b="):
    attempt(lambda t: bool(DIGITS.search(t)), values(text))
    attempt(lambda t: DIGITS.match(t).group(), values(text))
    attempt(lambda t: DIGITS.fullmatch(t).span(), values(text))
    attempt(lambda t: DIGITS.findall(t), values(text))
    attempt(lambda t: TWO.findall(t), values(text))
    attempt(lambda t: DIGITS.split(t), values(text))
    attempt(lambda t: SPACES.split(t), values(text))
    attempt(lambda t: DIGITS.sub("x", t), values(text))
    attempt(lambda t: DIGITS.sub(lambda m: "<" + m.group() + ">", t), values(text))
    attempt(lambda t: DIGITS.subn("x", t), values(text))
    attempt(lambda t: [m.group() for m in DIGITS.finditer(t)], values(text))
    attempt(lambda t: re.sub(r"\d", "y", t), values(text))
    attempt(lambda t: re.findall(r"\d", t), values(text))
    attempt(lambda t: bool(re.match(r"\d", t)), values(text))
    try:
        print(DIGITS.sub(r"\9", values(text)))
    except (TypeError, re.error) as e:
        print(type(e).__name__, e)
