class A:
    def m(self, a):
        return a
def no():
    return 1
print(no(*[]))
no(*[1])
