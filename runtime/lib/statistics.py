"""statistics: averages and spread of numbers, exact until the last step.

A float is a fraction; sums of fractions whose denominators are powers of two are whole numbers over the greatest of these.
"""

from math import exp, fsum, isqrt, log

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _over(parts):
    """The sum of n / d for d, n of a dict: (numerator, denominator)."""
    most = max(parts)
    return sum([n * (most // d) for d, n in parts.items()]), most


def _is_finite(x):
    return x == x and x != float("inf") and x != float("-inf")


def _total(data):
    """How many, are there floats, the sum as numerator and denominator; the sum of those that are not finite, or 0.0."""
    parts = {1: 0}
    count = 0
    floats = False
    special = 0.0
    for x in data:
        count += 1
        if isinstance(x, float):
            floats = True
            if _is_finite(x):
                n, d = x.as_integer_ratio()
                parts[d] = parts.get(d, 0) + n
            else:
                special += x
        else:
            parts[1] += x
    numerator, denominator = _over(parts)
    return count, floats, numerator, denominator, special


def _squares(data):
    """How many, are there floats, the sum of the squares of the distances from the mean; what is not finite as above."""
    parts, squares = {1: 0}, {1: 0}
    count = 0
    floats = False
    special = 0.0
    for x in data:
        count += 1
        n, d = int(0), 1
        if isinstance(x, float):
            floats = True
            if _is_finite(x):
                n, d = x.as_integer_ratio()
            else:
                special += x
        else:
            n = int(x)
        parts[d] = parts.get(d, 0) + n
        squares[d * d] = squares.get(d * d, 0) + n * n
    if not count:
        return 0, floats, 0, 1, special
    sx, dx = _over(parts)
    sxx, dxx = _over(squares)
    return count, floats, count * sxx * dx * dx - sx * sx * dxx, dxx * dx * dx * count, special


def _number(floats, numerator, denominator):
    if not floats and numerator % denominator == 0:
        return numerator // denominator
    return numerator / denominator


def _refuse(special):
    if special != 0:
        raise AttributeError("'float' object has no attribute 'numerator'")


def _root(numerator, denominator):
    """The float that is nearest to the root of a fraction: of its 55 first bits and whether any follow."""
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        denominator <<= 2 * shift
    else:
        numerator <<= -2 * shift
    root = isqrt(numerator // denominator)
    if root * root * denominator != numerator:
        root |= 1
    return (root << shift) / 1 if shift >= 0 else root / (1 << -shift)


def mean(data):
    count, floats, numerator, denominator, special = _total(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    if special != 0:
        return special / count
    return _number(floats, numerator, denominator * count)


def fmean(data, weights=None):
    numbers = [float(x) for x in data]
    if weights is not None:
        shares = [float(x) for x in weights]
        if len(shares) != len(numbers):
            raise StatisticsError("data and weights must be the same length")
        whole = fsum(shares)
        if not whole:
            raise StatisticsError("sum of weights must be non-zero")
        return fsum([x * share for x, share in zip(numbers, shares)]) / whole
    if not numbers:
        raise StatisticsError("fmean requires at least one data point")
    return fsum(numbers) / len(numbers)


def geometric_mean(data):
    numbers = []
    for x in data:
        if x <= 0:
            numbers.clear()
            break
        numbers.append(log(x))
    if not numbers:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return exp(fsum(numbers) / len(numbers))


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[(n - 1) // 2]


def median_high(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2]


def _counted(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counted(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    most = max(counts.values())
    for x in counts:
        if counts[x] == most:
            break
    return x


def multimode(data):
    counts = _counted(data)
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    elif method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return result


def _squares_around(data, center):
    """The same of the distances from what the caller takes for the mean."""
    return _squares(data) if center is None else _total([(x - center) * (x - center) for x in data])


def variance(data, xbar=None):
    count, floats, numerator, denominator, special = _squares_around(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    if special != 0:
        return special / (count - 1)
    return _number(floats, numerator, denominator * (count - 1))


def pvariance(data, mu=None):
    count, floats, numerator, denominator, special = _squares_around(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    if special != 0:
        return special / count
    return _number(floats, numerator, denominator * count)


def stdev(data, xbar=None):
    count, floats, numerator, denominator, special = _squares_around(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    _refuse(special)
    return _root(numerator, denominator * (count - 1))


def pstdev(data, mu=None):
    count, floats, numerator, denominator, special = _squares_around(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    _refuse(special)
    return _root(numerator, denominator * count)
