# tests that fail, are skipped, or are inherited
import contextlib
import io
import unittest
from unittest import TestCase
class Base(TestCase):
    kind = "base"
    def make(self): return [1, 2]
    def test_shared(self):
        self.assertEqual(self.make()[0], 1, "first")
class Derived(Base):
    kind = "derived"
    def make(self): return [2]
    def test_own(self):
        self.assertEqual(self.kind, "derived")
class Fails(TestCase):
    def test_a_fail(self): self.assertEqual(1 + 1, 3)
    def test_b_error(self): raise KeyError("k")
    def test_c(self): self.assertTrue([])
    def test_d(self):
        with self.assertRaises(ValueError):
            pass
    def test_e(self): self.assertIn(5, [1, 2], msg="where")
    def test_f(self): self.skipTest("why")
    def test_g(self): self.fail("explicit")
    def test_h(self): self.assertIsNone(3)
    def test_i(self):
        self.addCleanup(print, "cleaned")
        self.assertLess(3, 2)

if __name__ == "__main__":
    texts = io.StringIO()
    with contextlib.redirect_stderr(texts):
        unittest.main(exit=False, verbosity=2)
    for line in texts.getvalue().splitlines():
        if not line.startswith("  "):
            print(line.split(" in 0.")[0])
