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


class _ShouldStop(Exception):
    """A subtest failed, and the rest of its test is not wanted."""


# What decorates tests that main() runs never comes here: frontend/expand_unittest.c tells _run_one of it.
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
    return test_item


def _skip_if(condition, reason):
    return reason if condition else None


def _first(*reasons):
    for reason in reasons:
        if reason is not None:
            return reason
    return None


# ---- what messages show

def _shorten(text, begin, end):
    left_out = len(text) - begin - end
    if left_out > 12:
        return f"{text[:begin]}[{left_out} chars]{text[len(text) - end:]}"
    return text


def _both(first, second):
    """The texts of two values, where they are long from the place on where they differ."""
    one, other = repr(first), repr(second)
    longest = max(len(one), len(other))
    if longest <= 80:
        return f"{one} != {other}"
    same = 0
    while same < len(one) and same < len(other) and one[same] == other[same]:
        same += 1
    common = 80 - (longest - same + 5 + 12)
    if common > 5:
        prefix = _shorten(one[:same], 5, common)
        return f"{prefix}{one[same:]} != {prefix}{other[same:]}"
    prefix = _shorten(one[:same], 5, 5)
    return f"{prefix}{_shorten(one[same:], 41, 5)} != {prefix}{_shorten(other[same:], 41, 5)}"


# ---- parts of tests

class _Outcome:
    def __init__(self, results):
        self.results = results
        self.success = True
        self.expecting = False  # a failure
        self.expected = False   # one has come


class _Part:
    """What comes out of the part of a test inside: errors go no further."""
    is_subtest = False

    def __init__(self, outcome, title):
        self.outcome = outcome
        self.title = title

    def __enter__(self):
        return self

    def ends(self):
        pass

    def __exit__(self, kind, value, trace):
        outcome = self.outcome
        if outcome is None or isinstance(value, KeyboardInterrupt):
            return False
        if isinstance(value, SkipTest):
            outcome.success = False
            outcome.results.skip(self.title, str(value), self.is_subtest)
        elif value is not None and not isinstance(value, _ShouldStop):
            if outcome.expecting:
                outcome.expected = True
            else:
                outcome.success = False
                text = "".join(traceback.format_exception(value))
                outcome.results.problem(self.title, "FAIL" if isinstance(value, AssertionError) else "ERROR", text,
                                        self.is_subtest)
        self.ends()
        return True


class _SubTest(_Part):
    is_subtest = True

    def __init__(self, case, outcome, title, shown):
        super().__init__(outcome, title)
        self.case = case
        self.around = case._shown
        case._shown = shown

    def ends(self):
        self.case._shown = self.around
        if self.outcome.expected or (not self.outcome.success and self.outcome.results.failfast):
            raise _ShouldStop


class _ClassPart:
    """setUpClass, tearDownClass and what is cleaned up behind them; good: no error came."""

    def __init__(self, results, title):
        self.results = results
        self.title = title
        self.good = True

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if value is None:
            return True
        if not isinstance(value, Exception):
            return False
        self.good = False
        if isinstance(value, SkipTest):
            self.results.skip(self.title, str(value))
        else:
            self.results.problem(self.title, "ERROR", "".join(traceback.format_exception(value)))
        return True


_class_cleanups = []


def _clean_class(results, title):
    while _class_cleanups:
        with _ClassPart(results, title):
            _class_cleanups.pop()()


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


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._testMethodDoc = None
        self._cleanups = []
        self._outcome = None
        self._shown = {}  # the parameters of the subtests around

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
        return self._testMethodDoc

    def _title(self):
        """As it stands in lists of tests."""
        doc = self.shortDescription()
        return f"{self}\n{doc}" if doc else str(self)

    def addCleanup(self, function, *args, **kwargs):
        def call():
            function(*args, **kwargs)
        self._cleanups.append(call)

    def enterContext(self, cm):
        def leave():
            cm.__exit__(None, None, None)
        entered = cm.__enter__()
        self._cleanups.append(leave)
        return entered

    @classmethod
    def addClassCleanup(cls, function, *args, **kwargs):
        def call():
            function(*args, **kwargs)
        _class_cleanups.append(call)

    def doCleanups(self):
        while self._cleanups:
            with _Part(self._outcome, self._title()):
                self._cleanups.pop()()

    def subTest(self, msg=None, **params):
        shown = self._shown.copy()
        for name, value in params.items():
            shown[name] = f"{name}={value!r}"
        parts = [] if msg is None else [f"[{msg}]"]
        if shown:
            parts.append(f"({', '.join(shown.values())})")
        doc = self.shortDescription()
        title = f"{self} {' '.join(parts) or '(<subtest>)'}"
        return _SubTest(self, self._outcome, f"{title}\n{doc}" if doc else title, shown)

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
            raise self._failed(msg, _both(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise self._failed(msg, f"{first!r} == {second!r}")

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self._failed(msg, f"{expr!r} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self._failed(msg, f"{expr!r} is not false")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            raise self._failed(msg, f"{obj!r} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            raise self._failed(msg, "unexpectedly None")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            raise self._failed(msg, f"{expr1!r} is not {expr2!r}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            raise self._failed(msg, f"unexpectedly identical: {expr1!r}")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            raise self._failed(msg, f"{member!r} not found in {container!r}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            raise self._failed(msg, f"{member!r} unexpectedly found in {container!r}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            raise self._failed(msg, f"{obj!r} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            raise self._failed(msg, f"{obj!r} is an instance of {cls!r}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            raise self._failed(msg, f"{a!r} not less than {b!r}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            raise self._failed(msg, f"{a!r} not less than or equal to {b!r}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            raise self._failed(msg, f"{a!r} not greater than {b!r}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            raise self._failed(msg, f"{a!r} not greater than or equal to {b!r}")

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
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
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
            raise self._failed(msg, f"Sequences differ: {seq1!r} != {seq2!r}")

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

    # ---- old names
    failUnlessEqual = assertEquals = assertEqual
    failIfEqual = assertNotEquals = assertNotEqual
    failUnlessAlmostEqual = assertAlmostEquals = assertAlmostEqual
    failIfAlmostEqual = assertNotAlmostEquals = assertNotAlmostEqual
    failUnless = assert_ = assertTrue
    failIf = assertFalse
    failUnlessRaises = assertRaises
    assertRaisesRegexp = assertRaisesRegex
    assertRegexpMatches = assertRegex
    assertNotRegexpMatches = assertNotRegex


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
        self.new_line = True
        self.leave = None  # what ends the class whose tests ran last

    def leave_class(self):
        leave = self.leave
        self.leave = None
        if leave is not None:
            leave(self)

    def say(self, dot, word):
        if self.verbosity > 1:
            sys.stderr.write(word + "\n")
        elif self.verbosity == 1:
            sys.stderr.write(dot)
        sys.stderr.flush()

    def status(self, title, dot, word, is_subtest=False):
        if self.verbosity > 1:
            if is_subtest or self.new_line:
                before = "" if self.new_line else "\n"
                sys.stderr.write(f"{before}{'  ' if is_subtest else ''}{title} ... ")
            self.new_line = True
        self.say(dot, word)

    def stops(self):
        return self.failfast and (self.failures or self.errors or self.unexpected)

    def begin(self, title):
        self.count += 1
        if self.verbosity > 1:
            sys.stderr.write(f"{title} ... ")
            self.new_line = False

    def skip(self, title, reason, is_subtest=False):
        self.skipped += 1
        self.status(title, "s", f"skipped {reason!r}", is_subtest)

    def problem(self, title, kind, text, is_subtest=False):
        (self.failures if kind == "FAIL" else self.errors).append((title, text))
        self.status(title, kind[0], kind, is_subtest)

    def report(self, seconds):
        if self.verbosity:
            sys.stderr.write("\n")
        for kind, problems in (("ERROR", self.errors), ("FAIL", self.failures)):
            for title, text in problems:
                sys.stderr.write("=" * 70 + f"\n{kind}: {title}\n" + "-" * 70 + f"\n{text}\n")
        if self.unexpected:
            sys.stderr.write("=" * 70 + "\n")
        for title in self.unexpected:
            sys.stderr.write(f"UNEXPECTED SUCCESS: {title}\n")
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


def _run_one(case, results, doc, skip_reason, expecting):
    """doc: the first line of its docstring; skip_reason: None, if it is not skipped; expecting a failure."""
    case._testMethodDoc = doc
    title = case._title()
    results.begin(title)
    if skip_reason is not None:
        results.skip(title, skip_reason)
        return
    outcome = _Outcome(results)
    case._outcome = outcome
    with _Part(outcome, title):
        case.setUp()
    if outcome.success:
        outcome.expecting = expecting
        with _Part(outcome, title):
            case._run_test()
        outcome.expecting = False
        with _Part(outcome, title):
            case.tearDown()
    case.doCleanups()
    if not outcome.success:
        return
    if outcome.expected:
        results.expected += 1
        results.say("x", "expected failure")
    elif expecting:
        results.unexpected.append(title)
        results.say("u", "unexpected success")
    else:
        results.status(title, ".", "ok")


def _main(groups, verbosity=1, exit=True, failfast=None, argv=None, buffer=None, warnings=None):
    """groups: of each class a function that runs its tests."""
    options = (sys.argv if argv is None else argv)[1:]
    if "-v" in options or "--verbose" in options:
        verbosity = 2
    if "-q" in options or "--quiet" in options:
        verbosity = 0
    for option in options:
        if option not in ("-v", "--verbose", "-q", "--quiet", "-f", "--failfast", "-b", "--buffer"):
            raise RuntimeError("arguments that choose tests are not supported")
    if buffer or "-b" in options or "--buffer" in options:
        raise RuntimeError("tests whose output is kept are not supported")
    stops = "-f" in options or "--failfast" in options if failfast is None else failfast
    results = _Results(verbosity, bool(stops))
    start = time.perf_counter()
    for run in groups:
        if not results.stops():
            run(results)
    results.leave_class()
    results.report(time.perf_counter() - start)
    if exit:
        sys.exit(not results.good())
