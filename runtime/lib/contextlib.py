# contextlib.py -- context managers.
# In: Python 3.11's contextlib without its async half.  Out: the same classes and functions.
# Rule: what CPython keeps in lists of callbacks, closures keep here: each knows the types of what it leaves.
import _contextlib
from abc import ABC, abstractmethod

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir"]


class AbstractContextManager(ABC):
    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator):
    def __init__(self, make):
        self._make = make
        self._gen = make()
        self._entered = False

    def _recreate_cm(self):
        return _GeneratorContextManager(self._make)

    def __enter__(self):
        if self._entered:  # CPython has deleted it
            raise AttributeError("'_GeneratorContextManager' object has no attribute 'args'")
        self._entered = True
        try:
            return next(self._gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, exc_type, value, traceback):
        if value is None:
            try:
                next(self._gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self._gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.with_traceback(traceback)
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.with_traceback(traceback)
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.with_traceback(traceback)
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(lambda: func(*args, **kwds))
    return helper


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, exc_type, exc_value, traceback):
        self.thing.close()


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, exc_type, exc_value, traceback):
        pass


class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        return exc_type is not None and issubclass(exc_type, self._exceptions)


class ExitStack:
    def __init__(self):
        self._callbacks = []

    def enter_context(self, cm):
        result = cm.__enter__()
        self._callbacks.append(lambda exc_type, exc, tb: cm.__exit__(exc_type, exc, tb))
        return result

    def push(self, exit):
        if hasattr(exit, "__exit__"):
            self._callbacks.append(lambda exc_type, exc, tb: exit.__exit__(exc_type, exc, tb))
        else:
            self._callbacks.append(exit)
        return exit

    def callback(self, function, /, *args, **kwds):
        def called(exc_type, exc, tb):
            function(*args, **kwds)
            return False
        self._callbacks.append(called)
        return function

    def pop_all(self):
        stack = ExitStack()
        stack._callbacks = self._callbacks
        self._callbacks = []
        return stack

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        received, suppressed, raised, pending = exc is not None, False, False, exc
        while self._callbacks:
            leave = self._callbacks.pop()
            try:
                if pending is None:
                    stop = leave(None, None, None)
                else:
                    stop = leave(type(pending), pending, pending.__traceback__)
                if stop:
                    suppressed, raised, pending = True, False, None
            except BaseException as error:
                if pending is not None and error is not pending:
                    last = error
                    while last.__context__ is not None and last.__context__ is not pending:
                        if last.__context__ is exc:
                            last.__context__ = pending
                            break
                        last = last.__context__
                raised, pending = True, error
        if raised and pending is not None:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return received and suppressed


class redirect_stdout:
    def __init__(self, new_target):
        self._target = new_target

    def __enter__(self):
        _contextlib.start(self._target, False)
        return self._target

    def __exit__(self, exc_type, exc_value, traceback):
        _contextlib.end(False)


class redirect_stderr:
    def __init__(self, new_target):
        self._target = new_target

    def __enter__(self):
        _contextlib.start(self._target, True)
        return self._target

    def __exit__(self, exc_type, exc_value, traceback):
        _contextlib.end(True)
