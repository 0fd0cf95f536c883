"""Tests that main would run and that are not found in the classes at the top of this module."""
import unittest

import lib_of_tests
from lib_of_tests import Mixin, Quiet
from lib_of_tests import Base as Other  #! E0300 tests of which a part stands in another module


class TestDerived(lib_of_tests.Base):  #! E0300 tests of which a part stands in another module
    pass


class TestQuiet(Quiet):  #! E0300 tests of which a part stands in another module
    def test_n(self):
        self.assertEqual(self.n, 1)


class TestMixed(Mixin, unittest.TestCase):  #! E0300 tests of which a part stands in another module
    def test_own(self):
        self.assertTrue(True)


if True:
    class TestUnder(unittest.TestCase):  #! E0300 tests of which a part stands in another module
        def test_under(self):
            self.assertTrue(True)


class TestFine(unittest.TestCase):
    def test_fine(self):
        self.assertTrue(True)


Second = TestFine  #! E0300 a second name of a class of tests
unittest.main()
