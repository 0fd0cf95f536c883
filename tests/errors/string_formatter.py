"""A formatter with methods of its own."""
import string


class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        return "x"


print(F().format("{a}"))  #! E0300 a call of Formatter.format with these arguments
