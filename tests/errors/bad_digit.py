x = 0b12  #! E0101 invalid digit '2'
