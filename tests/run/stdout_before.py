print("before any import")
import io
import sys


class Says:
    def __init__(self, out=None):
        self.out = out

    def say(self, text, err=False):
        print(text, file=self.out)
        print(text, file=sys.stderr if err else None)


says = Says()
sys.stdout = io.StringIO()
says.say("kept")
says.say("also", True)
text = sys.stdout.getvalue()
sys.stdout = sys.__stdout__
print(repr(text))
says.say("shown")
Says(sys.stderr).say("there")
