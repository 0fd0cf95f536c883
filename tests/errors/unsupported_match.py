x = 1
match x:  #! E0300 match
    case 1:
        pass
