exec 'x = 1'  #! E0121 missing parentheses
