print "hello"  #! E0120
