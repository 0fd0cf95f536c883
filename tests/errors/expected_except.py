try:
    x = 1
y = 2  #! E0120 'except' or 'finally'
