async def f():  #! E0300
    return 1
