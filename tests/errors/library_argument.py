"""An argument that a function of the library has in CPython, and not here, is no TypeError."""
import json
import logging
import shutil
logging.warning("x", extra={"a": 1})  #! E0300 the argument 'extra' of warning
shutil.rmtree("x", onerror=print)  #! E0300 the argument 'onerror' of rmtree
json.loads("1", cls=json.JSONDecoder)  #! E0300 the argument 'cls' of loads
