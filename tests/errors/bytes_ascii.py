x = b'é'  #! E0112 ASCII
