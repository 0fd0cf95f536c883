"""What would print behind the back of a program that sets sys.stdout."""
import io
import sys
from contextlib import redirect_stdout

sys.stdout = io.StringIO()
print("x")
list(map(print, [1, 2]))  #! E0300 print as a value in a program that sets sys.stdout
options = {"end": ""}
print("x", **options)  #! E0300 print with ** in a program that sets sys.stdout
input("prompt")  #! E0300 input with a prompt in a program that sets sys.stdout
with redirect_stdout(io.StringIO()):  #! E0300 redirect_stdout in a program that sets sys.stdout
    pass
sys.stdout = None  #! E0300 sys.stdout that is None
