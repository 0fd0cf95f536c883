import io

mode = "r"
name = "x"
number = 0
open(name, "rb")  #! E0300 open() in binary mode
open(name, mode)  #! E0300 open() with a mode that is no constant
open(name, encoding="utf-16")  #! E0300 open() with this encoding
open(name, encoding=name)  #! E0300 open() with this encoding
open(name, errors="surrogatepass")  #! E0300 open() with this error handler
open(name, newline=name)  #! E0300 open() with a newline that is no constant
open(number)  #! E0300 open() of anything but a str
io.BytesIO()  #! E0300 BytesIO
io.StringIO("x", newline="")  #! E0300
