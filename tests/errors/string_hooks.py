"""A template with a pattern of its own."""
import string


class T(string.Template):
    idpattern = "[a-z]"


print(T("$a").substitute(a=1))  #! E0300 a call of Template.substitute with these arguments
