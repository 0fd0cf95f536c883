import traceback

for _ in range(2):
    try:
        import raising
        print("imported", raising)
    except IndexError as e:
        print(e, [(frame.name, frame.lineno) for frame in traceback.extract_tb(e.__traceback__) if frame.filename.endswith("raising.py")])
