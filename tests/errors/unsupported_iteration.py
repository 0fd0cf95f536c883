class A:
    def __iter__(self):
        return iter([1, 2])
class B:
    def __getitem__(self, i):
        return i
for x in A():  #! E0300 iteration by __iter__
    print(x)
print(1 in B())  #! E0300 iteration by __getitem__
a, b = A()  #! E0300 iteration by __iter__
class C:
    def __divmod__(self, o):  #! E0300 the method __divmod__
        return 1
