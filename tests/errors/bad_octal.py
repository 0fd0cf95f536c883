x = 0777  #! E0101 leading zeros
