class Plain:
    def __init__(self):
        self.first = 1


class Named:
    pass


def fill(made):
    made.__dict__["first"] = 2  #! E0300 an assignment to the __dict__ of a class


fill(Plain())
for cls in (Plain, Named):
    fill(cls)
