from enum import Enum
class A:
    pass
class B:
    x = 5
class C:
    def __init__(self):
        self.y = 1
class E(Enum):
    R = 1
class F(Enum):
    R = 1
for k in (A, B):
    try:
        print(k.x)
    except AttributeError as e:
        print(e)
    try:
        print(k.zzz)
    except AttributeError as e:
        print(e)
for o in (A(), B(), C()):
    try:
        print(o.zzz)
    except AttributeError as e:
        print(e)
    try:
        print(o.y)
    except AttributeError as e:
        print(e)
for k in (E, F):
    try:
        print(k.zzz)
    except AttributeError as e:
        print(e)
for k in (A, C, E):
    try:
        print(k.zzz)
    except AttributeError as e:
        print(e)
try:
    E.zzz
except AttributeError as e:
    print(e)
