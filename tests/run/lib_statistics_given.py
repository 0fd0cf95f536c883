# weights, means that are given, children with names
import statistics as st
from collections import ChainMap
def attempt(f):
    try:
        print(f())
    except st.StatisticsError as e:
        print(type(e).__name__, e)
print(st.variance([1, 2, 4], 2), st.variance([1, 2, 4], xbar=2.5), st.pvariance([1.5, 2, 4], mu=2), st.stdev([1, 2, 4], 2), st.pstdev([0.1, 0.2, 0.4], 0.2), st.pvariance([1, 2, 3], 2))
print(st.fmean([1, 2, 4], weights=[1, 1, 2]), st.fmean([0.1, 0.2], (0.3, 0.7)))
attempt(lambda: st.fmean([1, 2], [1]))
attempt(lambda: st.fmean([1, 2], [0, 0]))
attempt(lambda: st.fmean([], []))
attempt(lambda: st.fmean([]))
attempt(lambda: st.variance([1], 1))
m = ChainMap({"a": 1})
print(m.new_child(b=2), m.new_child({"c": 3}), m.new_child({"c": 3}, d=4))
