"""unittest: tests as methods of classes.

In: the classes of a module and the names of their tests, which frontend/expand_unittest.c hands to _main in place of
main.  Out: dots, failures and counts on the standard error, as CPython's text runner writes them.
Rule: a failure's message says what differs; the parts of long texts that differ are not shown.
"""

import sys
import time
import traceback

__all__ = ["TestCase", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "main"]


class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


class _Expected(Exception):
    pass


class _Unexpected(Exception):
    pass


def skip(reason):
    def decorator(test_item):
        def skip_wrapper(*args, **kwargs):
            raise SkipTest(reason)
        return skip_wrapper
    return decorator


def skipIf(condition, reason):
    def decorator(test_item):
        def skip_wrapper(*args, **kwargs):
            if condition:
                raise SkipTest(reason)
            return test_item(*args, **kwargs)
        return skip_wrapper
    return decorator


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(test_item):
    def wrapper(*args, **kwargs):
        failed = False
        try:
            test_item(*args, **kwargs)
        except Exception:
            failed = True
        if failed:
            raise _Expected
        raise _Unexpected
    return wrapper


def _short(text):
    return text if len(text) <= 80 else f"{text[:40]}[{len(text) - 70} chars]{text[len(text) - 30:]}"


class _Raises:
    def __init__(self, case, expected, pattern, msg):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.msg = msg

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if value is None:
            raise self.case.failureException(self.case._formatMessage(self.msg, f"{self.expected.__name__} not raised"))
        if not isinstance(value, self.expected):
            return False
        self.exception = value
        if self.pattern is not None and not self.pattern.search(str(value)):
            raise self.case.failureException(
                self.case._formatMessage(self.msg, f'"{self.pattern.pattern}" does not match "{value}"'))
        return True


class _SubTest:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return False


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f"__main__.{type(self).__qualname__}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} (__main__.{type(self).__qualname__}.{self._testMethodName})"

    def __repr__(self):
        return f"<__main__.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def shortDescription(self):
        return None

    def addCleanup(self, function, *args, **kwargs):
        def call():
            function(*args, **kwargs)
        self._cleanups.append(call)

    def doCleanups(self):
        while self._cleanups:
            self._cleanups.pop()()

    def subTest(self, msg=None, **params):
        return _SubTest()

    def _formatMessage(self, msg, standard):
        if msg is None:
            return standard
        return f"{standard} : {msg}" if self.longMessage else str(msg)

    def _failed(self, msg, standard):
        return self.failureException(self._formatMessage(msg, standard))

    def fail(self, msg=None):
        raise self.failureException(msg)

    def skipTest(self, reason):
        raise SkipTest(reason)

    # ---- values
    def assertEqual(self, first, second, msg=None):
        if not first == second:
            raise self._failed(msg, f"{_short(repr(first))} != {_short(repr(second))}")

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise self._failed(msg, f"{_short(repr(first))} == {_short(repr(second))}")

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self._failed(msg, f"{_short(repr(expr))} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self._failed(msg, f"{_short(repr(expr))} is not false")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            raise self._failed(msg, f"{_short(repr(obj))} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            raise self._failed(msg, "unexpectedly None")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            raise self._failed(msg, f"{_short(repr(expr1))} is not {_short(repr(expr2))}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            raise self._failed(msg, f"unexpectedly identical: {_short(repr(expr1))}")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            raise self._failed(msg, f"{_short(repr(member))} not found in {_short(repr(container))}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            raise self._failed(msg, f"{_short(repr(member))} unexpectedly found in {_short(repr(container))}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            raise self._failed(msg, f"{_short(repr(obj))} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            raise self._failed(msg, f"{_short(repr(obj))} is an instance of {cls!r}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            raise self._failed(msg, f"{_short(repr(a))} not less than {_short(repr(b))}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            raise self._failed(msg, f"{_short(repr(a))} not less than or equal to {_short(repr(b))}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            raise self._failed(msg, f"{_short(repr(a))} not greater than {_short(repr(b))}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            raise self._failed(msg, f"{_short(repr(a))} not greater than or equal to {_short(repr(b))}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        if delta is not None:
            if places is not None:
                raise TypeError("specify delta or places not both")
            if difference <= delta:
                return
            raise self._failed(msg, f"{first!r} != {second!r} within {delta!r} delta ({difference!r} difference)")
        count = 7 if places is None else places
        if round(difference, count) != 0:
            raise self._failed(msg, f"{first!r} != {second!r} within {count} places ({difference!r} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference = abs(first - second)
        if delta is not None:
            if first == second or difference <= delta:
                raise self._failed(msg, f"{first!r} == {second!r} within {delta!r} delta ({difference!r} difference)")
            return
        count = 7 if places is None else places
        if first == second or round(difference, count) == 0:
            raise self._failed(msg, f"{first!r} == {second!r} within {count!r} places")

    def assertListEqual(self, list1, list2, msg=None):
        self.assertEqual(list1, list2, msg)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertEqual(tuple1, tuple2, msg)

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertEqual(d1, d2, msg)

    def assertSetEqual(self, set1, set2, msg=None):
        self.assertEqual(set1, set2, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertEqual(first, second, msg)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if list(seq1) != list(seq2):
            raise self._failed(msg, f"Sequences differ: {_short(repr(seq1))} != {_short(repr(seq2))}")

    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        for item in left:
            if item in right:
                right.remove(item)
            else:
                raise self._failed(msg, "Element counts were not equal")
        if right:
            raise self._failed(msg, "Element counts were not equal")

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _compiled(expected_regex)
        if not pattern.search(text):
            raise self._failed(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _compiled(unexpected_regex)
        found = pattern.search(text)
        if found:
            raise self._failed(msg, f"Regex matched: {found.group(0)!r} matches {pattern.pattern!r} in {text!r}")

    # ---- errors
    def assertRaises(self, expected_exception, *args, msg=None, **kwargs):
        return _raised(_Raises(self, expected_exception, None, msg), *args, **kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, msg=None, **kwargs):
        return _raised(_Raises(self, expected_exception, _compiled(expected_regex), msg), *args, **kwargs)


def _compiled(pattern):
    import re
    return re.compile(pattern) if isinstance(pattern, str) else pattern


def _raised(context, function=None, *args, **kwargs):
    if function is None:
        return context
    with context:
        function(*args, **kwargs)
    return context


class _Results:
    def __init__(self, verbosity, failfast):
        self.verbosity = verbosity
        self.failfast = failfast
        self.count = 0
        self.failures = []
        self.errors = []
        self.skipped = 0
        self.expected = 0
        self.unexpected = []

    def _say(self, dot, word):
        if self.verbosity > 1:
            sys.stderr.write(word + "\n")
        elif self.verbosity == 1:
            sys.stderr.write(dot)
        sys.stderr.flush()

    def stops(self):
        return self.failfast and (self.failures or self.errors or self.unexpected)

    def begin(self, title):
        self.count += 1
        if self.verbosity > 1:
            sys.stderr.write(f"{title} ... ")

    def problem(self, title, kind, text):
        (self.failures if kind == "FAIL" else self.errors).append((title, text))
        self._say(kind[0], kind)

    def report(self, seconds):
        if self.verbosity:
            sys.stderr.write("\n")
        for kind, problems in (("ERROR", self.errors), ("FAIL", self.failures)):
            for title, text in problems:
                sys.stderr.write("=" * 70 + f"\n{kind}: {title}\n" + "-" * 70 + f"\n{text}\n")
        for title in self.unexpected:
            sys.stderr.write("=" * 70 + f"\nUNEXPECTED SUCCESS: {title}\n")
        sys.stderr.write("-" * 70 + f"\nRan {self.count} test{'s' * (self.count != 1)} in {seconds:.3f}s\n\n")
        words = []
        for name, number in (("failures", len(self.failures)), ("errors", len(self.errors)), ("skipped", self.skipped),
                             ("expected failures", self.expected), ("unexpected successes", len(self.unexpected))):
            if number:
                words.append(f"{name}={number}")
        verdict = "OK" if self.good() else "FAILED"
        sys.stderr.write(verdict + (f" ({', '.join(words)})" if words else "") + "\n")

    def good(self):
        return not self.failures and not self.errors and not self.unexpected


def _run_one(case, results):
    title = str(case)
    results.begin(title)
    failed = False
    good = False
    try:
        case.setUp()
        good = True
    except SkipTest as error:
        failed = True
        results.skipped += 1
        results._say("s", f"skipped {str(error)!r}")
    except AssertionError:
        failed = True
        results.problem(title, "FAIL", traceback.format_exc())
    except Exception:
        failed = True
        results.problem(title, "ERROR", traceback.format_exc())
    if good:
        try:
            case._run_test()
        except SkipTest as error:
            failed = True
            results.skipped += 1
            results._say("s", f"skipped {str(error)!r}")
        except _Expected:
            failed = True
            results.expected += 1
            results._say("x", "expected failure")
        except _Unexpected:
            failed = True
            results.unexpected.append(title)
            results._say("u", "unexpected success")
        except AssertionError:
            failed = True
            results.problem(title, "FAIL", traceback.format_exc())
        except Exception:
            failed = True
            results.problem(title, "ERROR", traceback.format_exc())
        try:
            case.tearDown()
            case.doCleanups()
        except AssertionError:
            failed = True
            results.problem(title, "FAIL", traceback.format_exc())
        except Exception:
            failed = True
            results.problem(title, "ERROR", traceback.format_exc())
    if not failed:
        results._say(".", "ok")


def _main(groups, verbosity=1, exit=True, failfast=False):
    """groups: of each class a function that runs its tests."""
    if "-v" in sys.argv[1:] or "--verbose" in sys.argv[1:]:
        verbosity = 2
    if "-q" in sys.argv[1:] or "--quiet" in sys.argv[1:]:
        verbosity = 0
    results = _Results(verbosity, failfast)
    start = time.perf_counter()
    for run in groups:
        run(results)
    results.report(time.perf_counter() - start)
    if exit:
        sys.exit(not results.good())
