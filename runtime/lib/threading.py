"""threading: locks and events of a program that has one thread.

What would wait for another thread for ever raises RuntimeError; Thread and what needs one is refused.
"""
from time import sleep

__all__ = ["BoundedSemaphore", "Event", "Lock", "RLock", "Semaphore", "TIMEOUT_MAX", "Thread", "Timer", "Barrier",
           "Condition", "ThreadError", "active_count", "current_thread", "enumerate", "main_thread", "get_ident",
           "get_native_id", "local", "excepthook", "settrace", "gettrace", "setprofile", "getprofile", "stack_size",
           "ExceptHookArgs"]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


def _wait_in_vain(blocking, timeout):
    """Nobody else lets it go."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return False
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout == -1:
        raise RuntimeError("waits for ever: no other thread can release it")
    sleep(timeout)
    return False


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            return _wait_in_vain(blocking, timeout)
        if timeout != -1 and not blocking:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, error, trace):
        self.release()


class RLock:
    def __init__(self):
        self._times = 0

    def acquire(self, blocking=True, timeout=-1):
        if timeout != -1 and not blocking:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        self._times += 1
        return True

    def release(self):
        if not self._times:
            raise RuntimeError("cannot release un-acquired lock")
        self._times -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, error, trace):
        self.release()


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            if timeout is None:
                raise RuntimeError("waits for ever: no other thread can set it")
            sleep(max(timeout, 0))
        return self._flag


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value:
            self._value -= 1
            return True
        if blocking:
            if timeout is None:
                raise RuntimeError("waits for ever: no other thread can release it")
            sleep(max(timeout, 0))
        return False

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, error, trace):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class local:
    """Of one thread: its attributes are simply those of the object."""


class _MainThread:
    def __init__(self):
        self.name = "MainThread"
        self.daemon = False

    def is_alive(self):
        return True


_main_thread = _MainThread()


def main_thread():
    return _main_thread


def current_thread():
    return _main_thread


def active_count():
    return 1
