def f():
    nonlocal x  #! E0141 no binding for nonlocal 'x'
    x = 1
