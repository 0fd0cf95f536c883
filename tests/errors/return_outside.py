x = 1
return x  #! E0121 'return' outside function
