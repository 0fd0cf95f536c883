1 = x  #! E0122 cannot assign to literal
