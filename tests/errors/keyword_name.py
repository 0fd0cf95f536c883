class = 1  #! E0100
