"""Docstring with */ and /* and \\ backslash \
continued, trigraph ??/ ??= ??( and "quotes" '''too''' %d %s {} \x41 \0"""
x = 1  # a comment that ends in a backslash \
y = 2  # */ and /* inside // too ??/
# trailing \


def f(a):
    """Returns */ a ??/
    /* unbalanced \\
    """
    # first comment */
    return a  # // done \


print(x, y, f("??=??/??'??(??)??!??<??>??-"), "*/ /* //", '"\\"', "%d%%s", "\a\b\f\v\0end", "é*/", "\\")
print("a\
b", 'it''s', "\x00\x01\x7f1", "\0001", "\x410", "\u00411", "abc\0def", len("\0"), "\r\n".split("\n"), "#not a comment")
print(len("??/"), """multi
  line "with" quotes\
""", r"raw\x41\"", "tab\there", "?" "?" "=", "\"", '\'', "\\n")
if x:  # then */
    pass  # nothing ??/
else:  # or else \
    y = 3
