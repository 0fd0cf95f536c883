from contextlib import suppress
with 5:  #! E0300 a with statement over this
    pass
with suppress(5):  #! E0300 an except clause whose class is not the name of an exception's class
    pass
