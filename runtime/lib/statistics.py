"""statistics: averages and spread of numbers, exact until the last step.

A float is a fraction; sums of fractions whose denominators are powers of two are whole numbers over the greatest of these.
"""

from math import erf, exp, fabs, fsum, hypot, isqrt, lcm, log, sqrt, tau
from typing import NamedTuple

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _over(parts):
    """The sum of n / d for d, n of a dict: (numerator, denominator)."""
    most = lcm(*parts)
    return sum([n * (most // d) for d, n in parts.items()]), most


def _is_finite(x):
    return x == x and x != float("inf") and x != float("-inf")


def _ratio(x, before):
    """Of a Fraction or Decimal; before: the last one, whose class is the result's, or None."""
    if not hasattr(x, "as_integer_ratio"):
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    if before is not None and type(before) is not type(x):
        raise TypeError(f"don't know how to coerce {type(before).__name__} and {type(x).__name__}")
    if hasattr(x, "is_finite") and not x.is_finite():
        raise RuntimeError("statistics of what is not finite")
    return x.as_integer_ratio()


def _total(data):
    """How many, are there floats, one that is neither float nor int, the sum as numerator and denominator; the sum of those
    that are not finite, or 0.0."""
    parts = {1: 0}
    count = 0
    floats = False
    other = None
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
        elif isinstance(x, int):
            parts[1] += x
        else:
            n, d = _ratio(x, other)
            other = x
            parts[d] = parts.get(d, 0) + n
    numerator, denominator = _over(parts)
    return count, floats, other, numerator, denominator, special


def _squares(data):
    """The same of the squares of the distances from the mean."""
    parts, squares = {1: 0}, {1: 0}
    count = 0
    floats = False
    other = None
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
        elif isinstance(x, int):
            n = int(x)
        else:
            n, d = _ratio(x, other)
            other = x
        parts[d] = parts.get(d, 0) + n
        squares[d * d] = squares.get(d * d, 0) + n * n
    if not count:
        return 0, floats, other, 0, 1, special
    sx, dx = _over(parts)
    sxx, dxx = _over(squares)
    return count, floats, other, count * sxx * dx * dx - sx * sx * dxx, dxx * dx * dx * count, special


def _number(floats, other, numerator, denominator):
    if other is not None:
        if not floats:
            return type(other)(numerator) / type(other)(denominator)
        if not hasattr(other, "limit_denominator"):
            raise TypeError("don't know how to coerce Decimal and float")
    if not floats and numerator % denominator == 0:
        return numerator // denominator
    return numerator / denominator


def _refuse_other(other):
    if other is not None and not hasattr(other, "limit_denominator"):
        raise RuntimeError("the root of a Decimal in statistics")


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
    count, floats, other, numerator, denominator, special = _total(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    if special != 0:
        return special / count
    return _number(floats, other, numerator, denominator * count)


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


def _total_of_parts(data, shares, message):
    parts = []
    for i, x in enumerate(data):
        if x < 0:
            raise StatisticsError(message)
        if shares is None:
            parts.append(1 / x)
        else:
            parts.append(shares[i] / x if shares[i] else 0.0)
    return _total(parts)


def harmonic_mean(data, weights=None):
    message = "harmonic mean does not support negative values"
    numbers = list(data)
    n = len(numbers)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        if numbers[0] < 0:
            raise StatisticsError(message)
        return numbers[0]
    shares = None
    above, below = n, 1
    if weights is not None:
        shares = [float(w) for w in weights]
        if len(shares) != n:
            raise StatisticsError("Number of weights does not match data size")
        if min(shares) < 0:
            raise StatisticsError(message)
        _, _, _, above, below, _ = _total(shares)
    try:
        _, floats, other, numerator, denominator, special = _total_of_parts(numbers, shares, message)
    except ZeroDivisionError:
        return 0
    if special != 0:
        raise AttributeError("'float' object has no attribute 'numerator'")
    if numerator <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _number(floats, other, above * denominator, below * numerator)


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


def median_grouped(data, interval=1):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    middle = data[n // 2]
    below = 0
    while data[below] < middle:
        below += 1
    behind = n // 2
    while behind < n and not middle < data[behind]:
        behind += 1
    width = float(interval)
    return float(middle) - width / 2.0 + width * (n / 2 - below) / (behind - below)


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
    count, floats, other, numerator, denominator, special = _squares_around(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    if special != 0:
        return special / (count - 1)
    return _number(floats, other, numerator, denominator * (count - 1))


def pvariance(data, mu=None):
    count, floats, other, numerator, denominator, special = _squares_around(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    if special != 0:
        return special / count
    return _number(floats, other, numerator, denominator * count)


def stdev(data, xbar=None):
    count, floats, other, numerator, denominator, special = _squares_around(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    _refuse(special)
    _refuse_other(other)
    return _root(numerator, denominator * (count - 1))


def pstdev(data, mu=None):
    count, floats, other, numerator, denominator, special = _squares_around(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    _refuse(special)
    _refuse_other(other)
    return _root(numerator, denominator * count)


def _check_pairs(name, x, y):
    if len(y) != len(x):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def _products_around(x, x_mean, y, y_mean):
    return fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])


def covariance(x, y, /):
    _check_pairs("covariance", x, y)
    return _products_around(x, fsum(x) / len(x), y, fsum(y) / len(y)) / (len(x) - 1)


def correlation(x, y, /):
    _check_pairs("correlation", x, y)
    x_mean = fsum(x) / len(x)
    y_mean = fsum(y) / len(y)
    both = _products_around(x, x_mean, y, y_mean)
    try:
        return both / sqrt(_products_around(x, x_mean, x, x_mean) * _products_around(y, y_mean, y, y_mean))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


class LinearRegression(NamedTuple):
    slope: float
    intercept: float


def linear_regression(x, y, /, *, proportional=False):
    _check_pairs("linear regression", x, y)
    x_mean = y_mean = 0.0
    if not proportional:
        x_mean = fsum(x) / len(x)
        y_mean = fsum(y) / len(y)
    try:
        slope = _products_around(x, x_mean, y, y_mean) / _products_around(x, x_mean, x, x_mean)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else y_mean - slope * x_mean)


# ---- the normal distribution: its inverse is the approximation AS241 of M. J. Wichura, 1988 ----
_near = (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
         13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080)
_near_below = (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
               5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0)
_far = (7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734)
_far_below = (1.05075007164441684324e-9, 5.4759380849953449460e-4, 1.51986665636164571966e-2,
              1.48103976427480074590e-1, 6.8976733498510000455e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0)
_end = (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720)
_end_below = (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
              7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
              5.99832206555887937690e-1, 1.0)


def _polynomial(factors, x):
    value = 0.0
    for factor in factors:
        value = value * x + factor
    return value


def _inverse(p):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return _polynomial(_near, r) * q / _polynomial(_near_below, r)
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        x = _polynomial(_far, r - 1.6) / _polynomial(_far_below, r - 1.6)
    else:
        x = _polynomial(_end, r - 5.0) / _polynomial(_end_below, r - 5.0)
    return -x if q < 0.0 else x


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        samples = list(data)
        count, _, _, numerator, denominator, special = _total(samples)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        _refuse(special)
        return cls(numerator / (denominator * count), stdev(samples))

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return self._mu + _inverse(p) * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        narrow, wide = self, other
        if (wide._sigma, wide._mu) < (narrow._sigma, narrow._mu):
            narrow, wide = wide, narrow
        narrow_variance, wide_variance = narrow.variance, wide.variance
        if not narrow_variance or not wide_variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        more = wide_variance - narrow_variance
        apart = fabs(wide._mu - narrow._mu)
        if not more:
            return 1.0 - erf(apart / (2.0 * narrow._sigma * sqrt(2.0)))
        middle = narrow._mu * wide_variance - wide._mu * narrow_variance
        step = narrow._sigma * wide._sigma * sqrt(apart * apart + more * log(wide_variance / narrow_variance))
        first, second = (middle + step) / more, (middle - step) / more
        return 1.0 - (fabs(wide.cdf(first) - narrow.cdf(first)) + fabs(wide.cdf(second) - narrow.cdf(second)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __radd__(self, other):
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * fabs(factor))

    def __rmul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * fabs(factor))

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
