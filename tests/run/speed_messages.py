# messages that are put together when somebody asks: of int(), shown, chained, copied into other exceptions, never asked for
def parse(text, base=10):
    try:
        return int(text, base) if base != 10 else int(text)
    except ValueError as error:
        return error


def quiet(texts):
    bad = 0
    for text in texts:
        try:
            bad += int(text) * 0
        except ValueError:
            bad += 1
    return bad


print(parse("x"), parse("é'\n"), parse(""), parse("z", 16), parse("1" * 3 + "y" * 300))
print(quiet(["1", "x", "", " 7 ", "_1", "٣", "1__2"]))
error = parse("q")
if isinstance(error, ValueError):
    print(repr(error), error.args, str(error), error.args == ("invalid literal for int() with base 10: 'q'",))
try:
    try:
        int("inner")
    except ValueError as inner:
        raise KeyError("outer") from inner
except KeyError as outer:
    print(repr(outer.__cause__), outer.__context__ is outer.__cause__)
text = "ab"
try:
    int(text)
except ValueError as kept:
    text += "cd"
    print(kept, text)
int("last \U0001f600")
