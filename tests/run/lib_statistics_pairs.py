import statistics as st
from statistics import NormalDist, StatisticsError
def t(f):
    try:
        print(f())
    except (StatisticsError, TypeError, ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
d = [1, 2, 2, 3, 4, 7, 9]
print(st.median_grouped(d), st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], 2), st.median_grouped([1.5]), st.median_grouped([2, 2, 2], interval=10))
print(st.harmonic_mean([40, 60]), st.harmonic_mean([2.5, 3, 10]), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([7]), st.harmonic_mean([1.5]), st.harmonic_mean([0, 1]), st.harmonic_mean((x for x in (1, 2, 3))))
t(lambda: st.harmonic_mean([])); t(lambda: st.harmonic_mean([-1, 2])); t(lambda: st.harmonic_mean([1, 2], [1])); t(lambda: st.harmonic_mean([1, 2], [0, 0])); t(lambda: st.harmonic_mean([-1])); t(lambda: st.median_grouped([]))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1.5, 2, 3, 1, 2, 3, 1, 2, 3]
print(st.covariance(x, y), st.correlation(x, y), st.correlation(x, x), st.correlation(x, x[::-1]))
r = st.linear_regression(x, y)
print(r, r.slope, tuple(r), st.linear_regression(y, x, proportional=True))
slope, intercept = st.linear_regression([0, 1, 2], [1, 3, 5])
print(slope, intercept)
t(lambda: st.correlation([1, 1], [2, 3])); t(lambda: st.covariance([1], [2])); t(lambda: st.correlation([1, 2], [1])); t(lambda: st.linear_regression([1, 1], [1, 2]))
n = NormalDist(100, 15)
print(n.mean, n.stdev, n.variance, n.median, n.mode, n.cdf(120), n.pdf(100), n.zscore(130), n)
print([n.inv_cdf(p) for p in (1e-300, 1e-20, 0.0001, 0.05, 0.5, 0.9, 0.99, 1 - 1e-15)])
print(NormalDist.from_samples([1, 2, 3, 4]), n + 5, 5 + n, n - 5, 5 - n, n * 2, 2 * n, n / 3, -n, +n, n + NormalDist(1, 2), n - NormalDist(1, 2))
print(n.quantiles(), n.quantiles(n=3), n.overlap(NormalDist(110, 15)), NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)))
print(NormalDist(), NormalDist(sigma=2), n == NormalDist(100, 15), n == NormalDist(), n != 3, len({n, NormalDist(100, 15)}))
t(lambda: NormalDist(0, -1)); t(lambda: n.inv_cdf(0)); t(lambda: NormalDist(1, 0).pdf(1)); t(lambda: NormalDist(1, 0).cdf(1)); t(lambda: NormalDist.from_samples([1]))
