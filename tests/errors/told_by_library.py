"""What a stub of the library refuses in its own words."""
from decimal import getcontext
print(getcontext())  #! E0300 the text of a decimal context
