class A:  #! E0300 class
    pass
