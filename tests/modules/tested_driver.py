import collections
import inspect
import os.path as path
import random
import unittest
from unittest import mock

import pytest
import tested
from tested import double, mean, shout


class TestDouble(unittest.TestCase):
    def setUp(self):
        self.point = tested.Point(1, 2)
        self.random = random.Random(3)
        self.words = collections.Counter("abc")

    def test_double(self):
        self.assertEqual(double(2), 4)
        self.assertEqual(self.point.moved(3).x, 4)
        self.assertIn(self.random.choice([1, 2]), self.words)

    def test_shout(self):
        with mock.patch("x"):
            self.assertEqual(shout("a"), "A!")


def test_mean():
    assert mean([1.0, 2.0]) == 1.5
    with pytest.raises(ZeroDivisionError):
        mean([])


if __name__ == "__main__":
    print(inspect.signature(double), path.basename("/a/b"))
    unittest.main()
