x = 'a' + 1  #! W0201 TypeError
