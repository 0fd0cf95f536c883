"""A key of a mapping pattern does not stand in parentheses."""
match {1: 2}:
    case {(1): x}:  #! E0121 invalid syntax
        print(x)
    case {-1: x}:
        print(x)
