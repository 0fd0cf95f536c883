print(nosuchname)  #! W0201 NameError
