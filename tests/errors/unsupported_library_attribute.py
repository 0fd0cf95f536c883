import io
from collections import deque


def owner(view):
    return view.obj  #! E0300 the attribute 'obj' of memoryview


def queue():
    return deque([1]).push  #! E0300 the attribute 'push' of collections.deque


def stream():
    return io.StringIO("a").line_buffering  #! E0300 the attribute 'line_buffering' of _io.StringIO


print(owner(memoryview(b"a")), queue(), stream())


def frames():
    try:
        raise ValueError
    except ValueError as error:
        return error.__traceback__.tb_frame  #! E0300 the attribute 'tb_frame' of traceback


print(frames())
