import names

print(names.f(1, 2, 3, 4, 5, 6, 7, 8, 9), names.f(all=1, args=2, call=3, done=4, keywords=5, module=6, result=7, slots=8, value=9))
print(names.f_signature(1.5), names.f_parameters(1, double=2, void=3), names.module_methods([1]), names.double("x"))
print(names.exp("a"), names.log("y"), names.café(ñ=4), names.main(1, ["a"]))
print(names.__Private(_X=1, __y=2), names.py_wrap_f(py_list=2j))
