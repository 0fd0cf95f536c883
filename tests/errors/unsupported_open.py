import io

mode = "r"
name = "x"
number = 0
open(name, "rb", number)  #! E0300 open() in binary mode with a buffering that is no constant
open(name, mode)  #! E0300 open() with a mode that is no constant
open(name, encoding="utf-16")  #! E0300 open() with this encoding
open(name, encoding=number)  #! E0300 open() with this encoding
open(name, errors="surrogatepass")  #! E0300 open() with this error handler
open(name, newline=number)  #! E0300 open() with this newline
open(number)  #! E0300 open() of anything but a str
io.StringIO("x", newline="")  #! E0300
