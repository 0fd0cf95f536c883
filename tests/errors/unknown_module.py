import nosuchmodule  #! E0151 nosuchmodule
