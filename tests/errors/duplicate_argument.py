def f(a, a):  #! E0142 duplicate argument 'a'
    return a
