# itertools: what is read, and what is tested, when the iterator is made
from functools import reduce
from itertools import chain, combinations, combinations_with_replacement, islice, permutations, product
import heapq
import operator


def tried(name, make):
    try:
        print(name, make())
    except (TypeError, ValueError) as error:
        print(name, type(error).__name__, error)


def main():
    xs = [1, 2, 3]
    made = combinations(xs, 2), permutations(xs, 2), combinations_with_replacement(xs, 2), product(xs, repeat=2)
    xs.append(4)
    for one in made:
        print(list(one))
    tried("r", lambda: combinations([1], -1))
    tried("r", lambda: combinations_with_replacement([1], -1))
    tried("r", lambda: permutations([1], -1))
    tried("r", lambda: permutations([1], "a"))
    print(list(permutations("abc", True)), list(permutations("ab", None)), list(permutations("", 0)), list(permutations("a", 5)))
    tried("repeat", lambda: product([1], repeat=-1))
    tried("repeat", lambda: product([1], [2], repeat="a"))
    print(list(product([1, 2], repeat=0)), list(product(repeat=3)), list(product("ab", [1], repeat=1)))
    tried("stop", lambda: islice("abc", "a"))
    tried("stop", lambda: islice("abc", 1.5))
    tried("stop", lambda: islice("abc", 1, "x"))
    tried("stop", lambda: islice("abc", 1, -1))
    tried("stop", lambda: islice("abc", 1, -2))
    tried("start", lambda: islice("abc", "x", 1))
    tried("step", lambda: islice("abc", 1, 2, "x"))
    tried("count", lambda: islice("abc"))
    tried("count", lambda: islice("abc", 1, 2, 3, 4))
    tried("chain", lambda: chain.from_iterable())
    tried("chain", lambda: chain.from_iterable([1], [2]))
    print(list(chain.from_iterable(["ab", [1]])), list(chain.from_iterable([])))
    tried("reduce", lambda: reduce(operator.add, 5))
    tried("reduce", lambda: reduce(operator.add, iter([1, 2]), 10))
    tried("heap", lambda: heapq.heappush((1,), 1))
    tried("heap", lambda: heapq.heappop("a"))
    tried("heap", lambda: heapq.heapify(5))
    tried("concat", lambda: operator.concat(1, 2))
    print(operator.concat("a", "b"), operator.concat([1], [2]), operator.concat((1,), ()), operator.concat(b"a", b"b"))
    print(operator.inv(5), operator.invert(-1))


main()
