import cycle_b  #! E0152
x = 1
