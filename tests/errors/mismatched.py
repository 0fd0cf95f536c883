x = (1]  #! E0103 closing parenthesis
