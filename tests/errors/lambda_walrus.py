[i := 0 for i in range(3)]  #! E0143 cannot rebind
