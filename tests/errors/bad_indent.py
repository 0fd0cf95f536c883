x = 1
  y = 2  #! E0108 unexpected indent
