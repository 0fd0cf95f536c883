import statistics
from statistics import mean, median, stdev, mode, StatisticsError


def attempt(call):
    try:
        print(call())
    except ValueError as e:
        print(type(e).__name__, e)


xs = [2, 4, 4, 4, 5, 5, 7, 9]
fs = [1.5, 2.5, 2.75, 3.25, 4.75, 0.1]
print(mean(xs), mean(fs), mean([1, 2, 3]), mean([1, 2, 2.5]), mean([0.1] * 3), mean([1e300, 1e300, -1e300]), mean(x * x for x in range(4)))
print(median(xs), median(fs), median([3, 1, 2]), median([1, 2]), statistics.median_low(xs), statistics.median_high(xs))
print(stdev(xs), stdev(fs), statistics.pstdev(xs), statistics.pstdev(fs), statistics.variance(xs), statistics.pvariance(xs), statistics.variance(fs), statistics.pvariance(fs))
print(mode(xs), mode("abca"), mode(["x", "y", "y"]), statistics.multimode("aabbc"), statistics.multimode([]), statistics.fmean(xs), statistics.geometric_mean([1, 10, 100]))
print(statistics.quantiles(xs), statistics.quantiles(fs, n=10), statistics.quantiles(xs, n=4, method="inclusive"))
print(mean((10**30, 10**30 + 1)), statistics.pstdev([10**20, 0]), stdev([1, 1, 1]), mean({1, 2, 3}), mean([True, False]))
attempt(lambda: mean([]))
attempt(lambda: median([]))
attempt(lambda: stdev([1]))
attempt(lambda: mode([]))
attempt(lambda: statistics.variance([1.5]))
attempt(lambda: statistics.pstdev([]))
attempt(lambda: statistics.quantiles([1]))
attempt(lambda: statistics.geometric_mean([0, 1]))
grades = {"ann": [90, 85.5], "bob": [70, 80, 75]}
for name, marks in grades.items():
    print(f"{name}: {mean(marks):.2f} {stdev(marks):.3f}")
