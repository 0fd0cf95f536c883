from . import x  #! E0153
