class Whole:
    def __index__(self):
        return 1


print("%d" % Whole())  #! E0300 % of an instance that is asked for a number


class Own:
    def __format__(self, spec):
        return spec


for form in ("{}", "{:5}"):
    print(form.format(Own()))  #! E0300 an instance in a format that is met at run time
