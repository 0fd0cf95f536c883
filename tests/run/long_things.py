total = 0 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + 23 + 24 + 25 + 26 + 27 + 28 + 29 + 30 + 31 + 32 + 33 + 34 + 35 + 36 + 37 + 38 + 39 + 40
print(total, total if total > 1 else 2 if total > 2 else 3 if total > 3 else 4 if total > 4 else 5, ((((((((((((((((((((((((((((((total)))))))))))))))))))))))))))))))
print([[[[[[[[[[total]]]]]]]]]], (((((1,),),),),), not not not not total, - - - -total, ~~~total, +-+-total)
def chain(n):
    if n == 0: return "a"
    elif n == 1: return "b"
    elif n == 2: return "c"
    elif n == 3: return "d"
    elif n == 4: return "e"
    elif n == 5: return "f"
    elif n == 6: return "g"
    elif n == 7: return "h"
    elif n == 8: return "i"
    elif n == 9: return "j"
    else: return "z"
print("".join(chain(n) for n in range(12)), "x" * 300, "é" * 100, 123456789012345678901234567890123456789012345678901234567890)
a_very_long_name_for_a_variable_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on = 1; b = 2; c = 3
print(a_very_long_name_for_a_variable_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on + b + c)
for a in range(2):
    for b in range(2):
        for c in range(2):
            for d in range(2):
                for e in range(2):
                    for f in range(2):
                        if a:
                            if b and c:
                                while d and e and f:
                                    print(a + b + c + d + e + f); break
