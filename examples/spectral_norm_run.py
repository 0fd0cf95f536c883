"""The spectral norm of the first 300 rows and columns."""
import sys
import time

import spectral_norm

start = time.perf_counter()
norm = spectral_norm.spectral_norm(300)
print("seconds", time.perf_counter() - start, file=sys.stderr)
print("%.9f" % norm)
