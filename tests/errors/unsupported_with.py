with open('x') as f:  #! E0300 with #! E0300 open
    pass
