def again():
    try:  #! E0300 an exception group in a module
        pass
    except* ValueError:  #! E0300 except*
        raise


again()
