class A:
    def __gt__(self, other):
        return True
print(sorted([A(), A()]))  #! E0300 an order by __gt__ alone
