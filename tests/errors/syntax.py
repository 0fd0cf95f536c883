x = = 1  #! E0100 invalid syntax
