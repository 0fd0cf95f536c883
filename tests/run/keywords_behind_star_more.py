import sys
class Task:
    def __init__(self, fn, *args, **kwargs):
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
    def run(self):
        return self.fn(*self.args, **self.kwargs)
def f(a, b=1):
    print("f", a, b)
for t in [Task(print, "hello", 5, sep="-"), Task(print), Task(f, 3, b="z"), Task(print, "x", end="!\n"), Task(print, [1, 2])]:
    t.run()
try:
    Task(print, 1, foo=2).run()
except TypeError as e:
    print(e)
