
mode = "r"
name = "x"
number = 0
open(name, "rb", number)  #! E0300 open() in binary mode with a buffering that is no constant
open(name, mode)  #! E0300 open() with a mode that is no constant
open(name, encoding="utf-16")  #! E0300 open() with this encoding
open(name, encoding=number)  #! E0300 open() with this encoding
open(name, errors="surrogatepass")  #! E0300 open() with this error handler
open(name, newline=number)  #! E0300 open() with this newline
open(1.5)  #! E0300 open() of anything but a str or an int
open(number, "w")  #! E0300 open() of a descriptor for writing
print(open(number).name)  #! E0300 the name of a file in a program that opens descriptors
