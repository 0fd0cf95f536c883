import threading


def work():
    print(1)


t = threading.Thread(target=work)  #! E0300 the library name 'threading.Thread'
t.start()
