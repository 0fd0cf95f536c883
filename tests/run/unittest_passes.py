# tests of classes, with what is set up and torn down around them
import contextlib
import io
import unittest
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def pop(self):
        if not self.items: raise IndexError("pop from empty stack")
        return self.items.pop()
    def __len__(self): return len(self.items)
def div(a, b):
    if b == 0: raise ValueError("division by zero is bad")
    return a / b
class TestStack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = [1]
        print("class up")
    @classmethod
    def tearDownClass(cls): print("class down")
    def setUp(self):
        self.s = Stack()
    def tearDown(self): print("down")
    def test_push(self):
        self.s.push(1)
        self.assertEqual(len(self.s), 1)
        self.assertEqual(self.s.items, [1])
    def test_pop(self):
        self.s.push("a")
        self.assertEqual(self.s.pop(), "a")
        with self.assertRaises(IndexError) as cm:
            self.s.pop()
        self.assertIn("empty", str(cm.exception))
        self.assertEqual(self.shared, [1])
class TestDiv(unittest.TestCase):
    def test_div(self):
        self.assertAlmostEqual(div(1, 3), 0.3333333, places=5)
        self.assertTrue(div(4, 2) == 2)
        self.assertFalse(div(0, 2))
        self.assertIsInstance(div(1, 2), float)
        self.assertGreater(2, 1); self.assertLessEqual(1, 1.0)
        self.assertIsNone(None); self.assertIsNotNone(3)
        self.assertNotIn(3, {1, 2}); self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertDictEqual({"a": 1}, {"a": 1}); self.assertListEqual([], [])
    def test_raises(self):
        self.assertRaises(ValueError, div, 1, 0)
        with self.assertRaisesRegex(ValueError, "by .* bad"):
            div(1, 0)
        self.assertRegex("hello world", r"w\w+d")
    @unittest.skip("not now")
    def test_skipped(self): self.fail("no")
    @unittest.skipIf(True, "because")
    def test_skipped2(self): self.fail("no")
    @unittest.expectedFailure
    def test_expected(self): self.assertEqual(1, 2)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual(i, i)

if __name__ == "__main__":
    texts = io.StringIO()
    with contextlib.redirect_stderr(texts):
        unittest.main(exit=False)
    for line in texts.getvalue().splitlines():
        if not line.startswith("  "):
            print(line.split(" in 0.")[0])
