class Space(type):  #! E0300 this metaclass
    def __new__(mcs, name, bases, ns):
        ns["extra"] = 1
        return super().__new__(mcs, name, bases, ns)


class A(metaclass=Space):
    pass
