"""the package's text"""
from .first import made, counter
from . import second

VERSION = "1.0"
__all__ = ["made", "VERSION", "second", "Shape"]
print("pack runs", __name__)


class Shape:
    sides = 0

    def __init__(self, n):
        self.n = n
        Shape.sides += n
