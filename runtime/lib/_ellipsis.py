# _ellipsis.py -- the value of `...`.
# In: the program's `...` or Ellipsis, where it is a value.  Out: the one object.
# Rule: only what every object has.


class ellipsis:
    def __repr__(self):
        return "Ellipsis"


Ellipsis = ellipsis()
