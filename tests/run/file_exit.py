import os
name = "/tmp/moult_file_exit_%d" % os.getpid()
left_open = open(name, "w")
left_open.write("goes out at exit\n" * 3)
print(len(open(name).read()))

os.remove(name)
