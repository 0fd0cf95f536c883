class Own:
    def __format__(self, spec):
        return spec


for form in ("{}", "{:5}"):
    print(form.format(Own()))  #! E0300 an instance in a format that is met at run time
