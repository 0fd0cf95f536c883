"""Names of small modules that are not there."""
import codecs
import getpass
import reprlib
import unicodedata

print(codecs.lookup("utf-8"))  #! E0300 the library name 'codecs.lookup'
print(getpass.getpass())  #! E0300 the library name 'getpass.getpass'
print(unicodedata.name("a"))  #! E0300 the library name 'unicodedata.name'


class Short(reprlib.Repr):  #! E0300 this base class
    pass
