"""_starred: functions of the library that are given a star of unknown length: gcd(*xs), range(*bounds), zip(*rows)."""
from math import atan2, comb, copysign, dist, fmod, gcd, lcm, log, perm, pow as math_pow, prod


def starred_zip(*rows):
    return zip_rows([iter(row) for row in rows])


def starred_zip_known(*rows):
    for items in zip(*rows):
        yield items


def zip_rows(rows):
    if not rows:
        return
    while True:
        items = []
        for row in rows:
            for item in row:
                items.append(item)
                break
            else:
                return
        yield tuple(items)


def starred_map(function, *iterables):
    return map_rows(function, starred_zip(*iterables))


def map_rows(function, rows):
    for items in rows:
        yield function(*items)


def starred_map_known(function, *iterables):
    for items in zip(*iterables):
        yield function(*items)


def starred_range(*bounds):
    if len(bounds) == 1:
        return range(bounds[0])
    if len(bounds) == 2:
        return range(bounds[0], bounds[1])
    if len(bounds) == 3:
        return range(bounds[0], bounds[1], bounds[2])
    if not bounds:
        raise TypeError("range expected at least 1 argument, got 0")
    raise TypeError(f"range expected at most 3 arguments, got {len(bounds)}")


def starred_pow(*numbers):
    if len(numbers) == 2:
        return pow(numbers[0], numbers[1])
    if len(numbers) == 3:
        return pow(numbers[0], numbers[1], numbers[2])
    if not numbers:
        raise TypeError("pow() missing required argument 'base' (pos 1)")
    if len(numbers) == 1:
        raise TypeError("pow() missing required argument 'exp' (pos 2)")
    raise TypeError(f"pow() takes at most 3 arguments ({len(numbers)} given)")


def starred_complex(*parts):
    if len(parts) == 0:
        return complex()
    if len(parts) == 1:
        return complex(parts[0])
    if len(parts) == 2:
        return complex(parts[0], parts[1])
    raise TypeError(f"complex() takes at most 2 arguments ({len(parts)} given)")


def check_two(name, values):
    if len(values) != 2:
        raise TypeError(f"{name} expected 2 arguments, got {len(values)}")


def starred_divmod(*numbers):
    check_two("divmod", numbers)
    return divmod(numbers[0], numbers[1])


def starred_math_atan2(*numbers):
    check_two("atan2", numbers)
    return atan2(numbers[0], numbers[1])


def starred_math_copysign(*numbers):
    check_two("copysign", numbers)
    return copysign(numbers[0], numbers[1])


def starred_math_fmod(*numbers):
    check_two("fmod", numbers)
    return fmod(numbers[0], numbers[1])


def starred_math_pow(*numbers):
    check_two("pow", numbers)
    return math_pow(numbers[0], numbers[1])


def starred_math_comb(*numbers):
    check_two("comb", numbers)
    return comb(numbers[0], numbers[1])


def starred_math_perm(*numbers):
    if len(numbers) == 1:
        return perm(numbers[0])
    if len(numbers) == 2:
        return perm(numbers[0], numbers[1])
    if not numbers:
        raise TypeError("perm expected at least 1 argument, got 0")
    raise TypeError(f"perm expected at most 2 arguments, got {len(numbers)}")


def starred_math_log(*numbers):
    if len(numbers) == 1:
        return log(numbers[0])
    if len(numbers) == 2:
        return log(numbers[0], numbers[1])
    raise TypeError("math.log requires 1 to 2 arguments")


def starred_math_prod(*factors):
    if len(factors) > 2:
        raise TypeError(f"prod() takes at most 2 arguments ({len(factors)} given)")
    if len(factors) != 1:
        raise TypeError(f"prod() takes exactly 1 positional argument ({len(factors)} given)")
    return prod(factors[0])


def starred_math_dist(*points):
    check_two("dist", points)
    return dist(points[0], points[1])


def starred_math_hypot(*numbers):
    return dist([float(number) for number in numbers], [0.0] * len(numbers))


def starred_math_gcd(*integers):
    result = 0
    for integer in integers:
        result = gcd(result, integer)
    return result


def starred_math_lcm(*integers):
    result = 1
    for integer in integers:
        result = lcm(result, integer)
    return result


def starred_set_union(self, *others):
    result = self.copy()
    for other in others:
        result.update(other)
    return result


def starred_set_intersection(self, *others):
    result = self.copy()
    for other in others:
        result = result.intersection(other)
    return result


def starred_set_difference(self, *others):
    result = self.copy()
    for other in others:
        result.difference_update(other)
    return result


def starred_set_update(self, *others):
    for other in others:
        self.update(other)


def starred_set_intersection_update(self, *others):
    self.intersection_update(starred_set_intersection(self, *others))


def starred_set_difference_update(self, *others):
    for other in others:
        self.difference_update(other)


def starred_frozenset_union(self, *others):
    result = self
    for other in others:
        result = result.union(other)
    return result


def starred_frozenset_intersection(self, *others):
    result = self
    for other in others:
        result = result.intersection(other)
    return result


def starred_frozenset_difference(self, *others):
    result = self
    for other in others:
        result = result.difference(other)
    return result


def check_self(name, sets):
    if not sets:
        raise TypeError(f"unbound method set.{name}() needs an argument")
    if not isinstance(sets[0], set):
        found = type(sets[0]).__name__
        raise TypeError(f"descriptor '{name}' for 'set' objects doesn't apply to a '{found}' object")


def starred_unbound_set_union(*sets):
    check_self("union", sets)
    result = sets[0].copy()
    for i in range(1, len(sets)):
        result.update(sets[i])
    return result


def starred_unbound_set_intersection(*sets):
    check_self("intersection", sets)
    result = sets[0].copy()
    for i in range(1, len(sets)):
        result = result.intersection(sets[i])
    return result


def starred_unbound_set_difference(*sets):
    check_self("difference", sets)
    result = sets[0].copy()
    for i in range(1, len(sets)):
        result.difference_update(sets[i])
    return result


def check_frozen(name, sets):
    if not sets:
        raise TypeError(f"unbound method frozenset.{name}() needs an argument")
    if not isinstance(sets[0], frozenset):
        found = type(sets[0]).__name__
        raise TypeError(f"descriptor '{name}' for 'frozenset' objects doesn't apply to a '{found}' object")


def starred_unbound_frozenset_union(*sets):
    check_frozen("union", sets)
    result = sets[0]
    for i in range(1, len(sets)):
        result = result.union(sets[i])
    return result


def starred_unbound_frozenset_intersection(*sets):
    check_frozen("intersection", sets)
    result = sets[0]
    for i in range(1, len(sets)):
        result = result.intersection(sets[i])
    return result


def starred_unbound_frozenset_difference(*sets):
    check_frozen("difference", sets)
    result = sets[0]
    for i in range(1, len(sets)):
        result = result.difference(sets[i])
    return result


def starred_value_max(*items):
    if not items:
        raise TypeError("max expected at least 1 argument, got 0")
    return max(items[0]) if len(items) == 1 else max(items)


def starred_value_min(*items):
    if not items:
        raise TypeError("min expected at least 1 argument, got 0")
    return min(items[0]) if len(items) == 1 else min(items)


def starred_value_print(*items, sep=None, end=None, flush=False, **others):
    for name in others:
        if name == "file":
            raise RuntimeError("print with a file among keywords that are known when it runs")
        raise TypeError(f"'{name}' is an invalid keyword argument for print()")
    if sep is not None and not isinstance(sep, str):
        raise TypeError(f"sep must be None or a string, not {type(sep).__name__}")
    if end is not None and not isinstance(end, str):
        raise TypeError(f"end must be None or a string, not {type(end).__name__}")
    print(*items, sep=" " if sep is None else sep, end="\n" if end is None else end, flush=bool(flush))


def starred_value_round(*numbers):
    if not numbers:
        raise TypeError("round() missing required argument 'number' (pos 1)")
    if len(numbers) > 2:
        raise TypeError(f"round() takes at most 2 arguments ({len(numbers)} given)")
    if len(numbers) == 1:
        return round(numbers[0])
    digits = numbers[1]
    if digits is None:
        return round(numbers[0])
    return round(numbers[0], digits)


def starred_value_str(*parts):
    if len(parts) < 2:
        return str(parts[0]) if parts else ""
    if len(parts) > 3:
        raise TypeError(f"str() takes at most 3 arguments ({len(parts)} given)")
    for i in range(1, len(parts)):
        part = parts[i]
        if not isinstance(part, str):
            kind = "None" if part is None else type(part).__name__
            name = "encoding" if i == 1 else "errors"
            raise TypeError(f"str() argument '{name}' must be str, not {kind}")
    source = parts[0]
    if isinstance(source, str):
        raise TypeError("decoding str is not supported")
    if not isinstance(source, (bytes, bytearray)):
        raise TypeError(f"decoding to str: need a bytes-like object, {type(source).__name__} found")
    encoding = parts[1]
    errors = parts[2] if len(parts) > 2 else "strict"
    if isinstance(encoding, str) and isinstance(errors, str):
        return source.decode(encoding, errors)


def starred_object_init(*args, **keywords):
    if args or keywords:
        raise TypeError("object.__init__() takes exactly one argument (the instance to initialize)")
