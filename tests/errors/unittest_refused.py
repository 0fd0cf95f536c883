# what of unittest is not there
import unittest


class Tests(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs("a", level="INFO"):  #! E0300 the method 'assertLogs' of Tests
            pass

    def test_warns(self):
        self.assertWarns(UserWarning, print)  #! E0300 the method 'assertWarns' of Tests

    def test_subset(self):
        self.assertDictContainsSubset({}, {})  #! E0300 the method 'assertDictContainsSubset' of Tests


unittest.main()
