# order of what is set up, torn down and cleaned up; subtests; docstrings; classes that are skipped
import contextlib, io, re, sys, unittest
def say(*words): print(*words)
class Order(unittest.TestCase):
    @classmethod
    def setUpClass(cls): say("class up", cls.__name__); cls.addClassCleanup(say, "class clean", 1)
    @classmethod
    def tearDownClass(cls): say("class down")
    def setUp(self): say("up", self._testMethodName); self.addCleanup(say, "clean", self._testMethodName)
    def tearDown(self): say("down", self._testMethodName)
    def test_a(self):
        """Says a.

        More."""
        say("a")
    def test_b(self):
        """   """
        self.fail("b")
    @unittest.skip("static")
    def test_c(self):
        "Is \"skipped\" \\ é."
        say("never")
    def test_d(self): self.skipTest("inside")
    @unittest.expectedFailure
    def test_e(self): self.addCleanup(say, "clean e"); self.assertEqual(1, 2)
    @unittest.expectedFailure
    def test_f(self): say("f passes")
    @unittest.skipIf(sys.version_info[0] > 2, "three")
    @unittest.skipUnless(False, "inner")
    def test_g(self): pass
    @unittest.skipIf(False, "no")
    def test_h(self): say("h")
    @unittest.skipUnless(True, reason="no")
    @unittest.expectedFailure
    def test_i(self): raise KeyError("x")
    def test_j(self):
        self.addCleanup(self.fail, "clean 1")
        self.addCleanup(say, "clean 2")
        self.addCleanup(int, "x")
        raise ValueError("j")
    def test_k(self): sys.exit(3)
class SetupFails(unittest.TestCase):
    def setUp(self): self.addCleanup(say, "cleaned"); raise OSError("up")
    def tearDown(self): say("never")
    def test_a(self): say("never")
class SetupSkips(unittest.TestCase):
    def setUp(self): raise unittest.SkipTest("all")
    def tearDown(self): say("never")
    def test_a(self): say("never")
class DownFails(unittest.TestCase):
    def tearDown(self): self.assertTrue(False, "down")
    def test_a(self): say("a")
    def test_b(self): self.assertTrue(0)
    @unittest.expectedFailure
    def test_c(self): self.assertTrue(0)
class ClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.addClassCleanup(say, "class clean 2"); raise RuntimeError("class")
    @classmethod
    def tearDownClass(cls): say("never")
    def test_a(self): say("never")
class ClassSkips(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise unittest.SkipTest("class")
    def test_a(self): say("never")
class ClassDownFails(unittest.TestCase):
    @classmethod
    def tearDownClass(cls): assert False, "tear"
    def test_a(self): say("a")
@unittest.skip("whole")
class Whole(unittest.TestCase):
    @classmethod
    def setUpClass(cls): say("never")
    def test_a(self):
        "Doc."
        say("never")
class WholeToo(Whole):
    def test_b(self): say("never")
@unittest.skipIf(1 > 2, "never")
class Part(unittest.TestCase):
    def test_a(self): say("part")
class NoTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls): say("never")
    def helper(self): pass
class Subs(unittest.TestCase):
    def test_a(self):
        "Subs."
        for i in range(4):
            with self.subTest(i=i, word="w" * i):
                if i == 3: self.skipTest("three")
                self.assertEqual(i % 2, 0)
        with self.subTest("msg"):
            with self.subTest(j=[1]):
                raise KeyError("deep")
            say("goes on")
        with self.subTest("both", k=1): self.fail()
        with self.subTest(): self.fail("none")
        say("end")
    def test_b(self):
        with self.subTest(a=1): pass
    @unittest.expectedFailure
    def test_c(self):
        with self.subTest(a=1): self.fail()
        say("never")
    def test_d(self):
        with self.subTest(a=1): self.fail()
        self.fail("too")
class Described(unittest.TestCase):
    def shortDescription(self): return None
    def test_a(self):
        "Hidden."
        say("x")
class Long(unittest.TestCase):
    def test_b(self): self.assertIn("z" * 100, "a" * 100)
    def test_c(self): self.assertFalse("z" * 100)
    def test_d(self): self.assertEqual(10 ** 100, 10 ** 100 + 1)
    def test_e(self): self.assertEqual(10 ** 100, 5)
    def test_f(self): self.assertEqual(1234567 * 10 ** 180, 1234567 * 10 ** 180 + 7)
    def test_g(self): self.assertNotEqual(10 ** 100, 10 ** 100)
class Old(unittest.TestCase):
    def test_a(self):
        self.assertEquals(1, 1); self.assert_(True); self.failUnless(1); self.failIf(0)
        self.assertRaisesRegexp(ValueError, "x", int, "x")
    def test_b(self):
        with open("/dev/null") as f: pass
        g = self.enterContext(open("/dev/null"))
        self.assertFalse(g.closed)
        self.addCleanup(lambda: say(g.closed))

if __name__ == "__main__":
    for verbosity in (2, 1, 0):
        texts = io.StringIO()
        with contextlib.redirect_stderr(texts):
            unittest.main(exit=False, verbosity=verbosity, argv=["x"], warnings="ignore")
        for line in texts.getvalue().splitlines():
            if not line.startswith("  File") and not line.startswith("    ") :
                print(re.sub(r" in \d\.\d+s", "", line))
    texts = io.StringIO()
    with contextlib.redirect_stderr(texts):
        unittest.main(exit=False, failfast=True, argv=["x"], warnings="ignore")
    print(texts.getvalue().splitlines()[0])
