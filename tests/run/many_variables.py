a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 = b0, b1, b2, b3, b4, b5, b6, b7, b8, b9 = range(10)
c0 = c1 = c2 = c3 = c4 = c5 = c6 = c7 = c8 = c9 = [a0, b9]


def many(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, q0=0, q1=1.5, q2="q", q3=None, q4=True, q5=(1, 2), q6=[3], q7=2 ** 70, q8=1j, q9=-1):
    r0, r1, r2, r3, r4 = p0 + p1, p2 - p3, p4 * p5, p6 / p7, p8 // p9
    s0 = s1 = s2 = r0
    s0, s1, s2 = s1 + 1, s2 + 2, s0 + 3
    (t0, t1), [t2, (t3, *t4)] = (r0, r1), (r2, (r3, r4, s0, s1))
    return [r0, r1, r2, r3, r4, s0, s1, s2, t0, t1, t2, t3, t4, q0, q1, q2, q3, q4, q5, q6, q7, q8, q9]


print(many(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
print(many(9, 8, 7, 6, 5, 4, 3, 2, 1, 10 ** 20, q5=(9, 9), q2="Q", q9=b9, q3=None))
c0.append(5)
print(c9, a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9, b0 * b1 + b2 * b3 + b4 * b5 + b6 * b7 + b8 * b9)
a0, a9 = a9, a0
print(a0, a9, b0)
