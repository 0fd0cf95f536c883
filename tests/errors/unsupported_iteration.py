class B:
    def __getitem__(self, i):
        return i
print(1 in B())  #! E0300 iteration by __getitem__
class C:
    def __divmod__(self, o):  #! E0300 the method __divmod__
        return 1
