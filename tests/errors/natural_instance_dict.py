class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared  #! E0300 an assignment to __dict__ is not supported


class Other:
    pass


b = Borg()
b.x = 1
o = Other()
o.__class__ = Borg  #! E0300 an assignment to __class__ is not supported
