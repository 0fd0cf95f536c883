import cycle_a  #! E0152
y = 1
