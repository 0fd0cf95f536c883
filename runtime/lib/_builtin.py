"""_builtin: built-in functions for modules of the library whose own names hide them."""


def absolute(a, /):
    return abs(a)
