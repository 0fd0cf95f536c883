# An attribute that one function, or class, of several has: the others raise, they do not give that one's.
from functools import partial


class A:
    def m(self):
        return "A"

    @staticmethod
    def s(x):
        return x


class B:
    def s(self):
        return "Bs"


class Task:
    def __init__(self, callback):
        self.callback = callback

    def label(self):
        return self.callback.func.__name__ + str(self.callback.args)


def f(x=1):
    return x


def make(g):
    def inner():
        return g
    inner.inside = g
    return inner


def called(callback):
    return callback.func(4)


def tried(function, *values):
    for value in values:
        try:
            print(function(value))
        except AttributeError as error:
            print(error)


for c in (A, B, f):
    try:
        g = c.m
        print(g(A()))
    except AttributeError as error:
        print(error)
for c in (A, B):
    try:
        g = c.m
        print(g(A()), c.s(B()) is not None)
    except AttributeError as error:
        print(error)
for one in (f, make(f)):
    try:
        print(one.inside(3))
    except AttributeError as error:
        print(error)
tried(called, f, partial(f, 2))
tried(Task.label, Task(f), Task(partial(f, 2)), Task(partial(partial(f), 3)))
