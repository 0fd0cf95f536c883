class A:
    pass
try:
    for x in A():
        print(x)
except TypeError as e:
    print(e)
class Once:
    def __init__(self):
        self.done = False
    def __iter__(self):
        return self
    def __next__(self):
        if self.done:
            raise StopIteration
        self.done = True
        return "once"
o = Once()
print(list(o), list(o))
for x in Once():
    print(x)
else:
    print("else")
