"""Classes and functions of examples have the names that a module's have.

>>> from dataclasses import dataclass
>>> @dataclass
... class D:
...     x: int
>>> D(3)
D(x=3)
>>> class A:
...     class B: pass
...     def f(self): pass
>>> A.B.__qualname__, A.f.__qualname__, A.__qualname__
('A.B', 'A.f', 'A')
>>> def g(): return 1
>>> g.__qualname__
'g'
>>> A().zz
Traceback (most recent call last):
    ...
AttributeError: 'A' object has no attribute 'zz'
>>> A.f()
Traceback (most recent call last):
TypeError: A.f() missing 1 required positional argument: 'self'
>>> g(1)
Traceback (most recent call last):
TypeError: g() takes 0 positional arguments but 1 was given
"""
import doctest
print(doctest.testmod())
