def f():
    x = 1
    global x  #! E0140 name 'x' is assigned to before global declaration
