# tests that are not seen where they stand
import unittest


class Tests(unittest.TestCase):
    if True:
        def test_condition(self):  #! E0300 a test that is defined under a condition
            pass
    test_lambda = lambda self: None  #! E0300 a test that is no def


unittest.main("__main__")  #! E0300 an argument of unittest.main() without its name
