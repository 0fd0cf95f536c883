"""Infinities and NaN among the data."""
import statistics as s
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
inf, nan = float("inf"), float("nan")
t(lambda: s.mean([1, inf])); t(lambda: s.mean([1, nan])); t(lambda: s.mean([inf, -inf])); t(lambda: s.fmean([1, inf])); t(lambda: s.fmean([1.0, nan]))
t(lambda: s.median([1, inf, 2])); t(lambda: s.mode([inf, inf, 1])); t(lambda: s.pvariance([1, inf])); t(lambda: s.variance([1.0, nan])); t(lambda: s.stdev([1, inf])); t(lambda: s.pstdev([1.0, nan]))
t(lambda: s.mean([])); t(lambda: s.variance([1])); t(lambda: s.median([])); t(lambda: s.mode([]))
