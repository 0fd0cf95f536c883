class Whole:
    def __index__(self):
        return 1


print("%(a)d" % {"a": Whole()})  #! E0300 % of an instance that is asked for a number
