x = "a" + 1  #! W0201 can only concatenate str (not "int") to str
print(undefined_name)
