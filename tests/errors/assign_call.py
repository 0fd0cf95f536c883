f() = 1  #! E0122 cannot assign to function call
