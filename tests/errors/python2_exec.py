exec 'x = 1'  #! E0120
