import errors
import traceback

for call in ("errors.outer(0)", "errors.table(3)", "errors.root(-1.0)"):
    try:
        eval(call)
    except Exception as e:
        print(type(e), e, e.args)
        frames = traceback.extract_tb(e.__traceback__)
        print([(frame.name, frame.lineno) for frame in frames if frame.filename.endswith("errors.py")])
try:
    errors.forever(0)
except RecursionError as e:
    print("RecursionError", e)
print(errors.outer(3))
