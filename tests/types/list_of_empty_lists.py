buckets = [[] for _ in range(4)]  #: buckets list[list[int]]; _ int
buckets[1].append(3)
