print "hello"  #! E0121 missing parentheses
