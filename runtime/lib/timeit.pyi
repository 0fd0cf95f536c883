# timeit.pyi -- import timeit: the clock that it measures with.
# In: builtins.pyi's conventions.  Out: signatures over system_module.h.  Rule: code given as text is not compiled.

@c("time_perf_counter", io="time", cost=40)
def default_timer() -> float: ...
