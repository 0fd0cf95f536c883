try:
    pass
except* ValueError:  #! E0300 except*
    pass
