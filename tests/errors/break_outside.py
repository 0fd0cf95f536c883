break  #! E0121 'break' outside loop
