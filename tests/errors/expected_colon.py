if True  #! E0120 expected ':'
    x = 1
