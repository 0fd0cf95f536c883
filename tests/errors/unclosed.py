x = (1,  #! E0103 '(' was never closed
