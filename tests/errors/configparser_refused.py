import configparser

c = configparser.ConfigParser(allow_no_value=True)  #! E0300 allow_no_value
