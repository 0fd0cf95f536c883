# sys.stdout set and restored by managers
import sys
from io import StringIO
from contextlib import contextmanager
@contextmanager
def capture():
    saved = sys.stdout
    sys.stdout = buf = StringIO()
    try: yield buf
    finally: sys.stdout = saved
with capture() as out:
    print("inside"); print(*[1, 2], sep=",")
print("got", repr(out.getvalue()))
class Capturing(list):
    def __enter__(self):
        self._stdout = sys.stdout
        sys.stdout = self._stringio = StringIO()
        return self
    def __exit__(self, *args):
        self.extend(self._stringio.getvalue().splitlines())
        del self._stringio
        sys.stdout = self._stdout
with Capturing() as lines:
    print("one"); print("two")
print(list(lines))
