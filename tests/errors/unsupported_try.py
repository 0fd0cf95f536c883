try:  #! E0300 try
    x = 1
except ValueError:
    x = 2
