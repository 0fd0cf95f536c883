def say(x):
    print("say", x)
    return x
def unused(a=say("default of unused"), b=[], c={}):
    return a
class K:
    def method(self, z=say("default of method")):
        return z
    @staticmethod
    def s(z=say("static")):
        return z
def outer():
    def inner(q=say("inner")):
        return q
    return 5
print(outer())
lambda_one = lambda v=say("lambda"): v
def used(a=say("used"), *, k=say("kw")):
    return a
used(1, k=2)
def gen(n=say("gen")):
    yield n
try:
    def g(y=undefined_thing):
        return y
except NameError as e:
    print(e)
class A:
    status = 1
try:
    class B(A):
        def f(self, x=status): return x
except NameError as e:
    print(e)
class C:
    def f(self, x=nothing): return x
print("not reached")
