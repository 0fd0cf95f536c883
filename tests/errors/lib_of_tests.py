"""What unittest_elsewhere.py imports."""
import unittest


class Base(unittest.TestCase):
    def test_base(self):
        self.assertTrue(True)


class Quiet(unittest.TestCase):
    def setUp(self):
        self.n = 1


class Mixin:
    def test_mixed(self):
        self.assertTrue(True)
