"""Which __init_subclass__ is meant is not known, or has no name."""
if len([1]) > 1:
    class Hooked:
        def __init_subclass__(cls):
            print("first")
else:
    class Hooked:
        def __init_subclass__(cls):
            print("second")


class Derived(Hooked):  #! E0300 a base that may be one of several classes
    pass


class Own:
    def __init_subclass__(cls):
        print("above")


class Own(Own):  #! E0300 a class with an __init_subclass__ that has the name of its base
    def __init_subclass__(cls):
        print("below")


print(Derived(), Own())
