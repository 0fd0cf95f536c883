"""Properties made by calls: their docstrings, in Python."""


class Rect:
    """A rectangle."""

    def __init__(self, width, height):
        self._width = width
        self._height = height

    def get_width(self):
        """How wide."""
        return self._width

    def set_width(self, value):
        if value < 0:
            raise ValueError("negative")
        self._width = value

    def drop_width(self):
        self._width = 0

    def plain(self):
        return self._height

    width = property(get_width, set_width)
    wide = property(get_width, set_width, drop_width, "The width, é.")
    only_doc = property(plain, doc='One line.')
    all_named = property(fget=get_width, fset=set_width, fdel=drop_width, doc="All named.")
    none_doc = property(get_width, None, None, None)
    area = property(lambda self: self._width * self._height, doc="""The area
    in two lines.""")



if __name__ == "__main__":
    r = Rect(2, 3)
    r.wide = 5
    print(r.width, r.wide, r.only_doc, r.all_named, r.none_doc, r.area)
