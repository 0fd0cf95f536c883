"""Names that import * brings in CPython."""
from decimal import *
from time import *

print(BasicContext)  #! E0300 the library name 'decimal.BasicContext'
print(CLOCK_BOOTTIME)  #! E0300 the library name 'time.CLOCK_BOOTTIME'
