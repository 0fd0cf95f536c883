name, w, p, x = "Zoë", 12, 3, 3.14159
print(f"{f'{name}':>{w}}|{f'{x:.{p}f}' if x else ''!s:^{w}}|")
print(f'{"a" "b"}{name!r}{name!a}{name!s:>6}{"k" if p else "l"}')
print(f"{x=}", f"{x = :.2f}", f"{name=!s}", f"{w+p=}", f"{(w, p)=}", f"{'q'=}")
print(f"{w:{'>' if p else '<'}{w}}|", f"{x:{w}.{p}}|", f"{x!r:.4}|", f"{w:{w}}|", f"{{{w}}}", f"{{}}", f"{w}}}{{")
print(f"""{
    w
    + p
}|{x:10.2f}
""")
print(f"{w if w > 3 else p}", f"{[i for i in range(3)]}", f"{'yes' if p == 3 else 'no':*^9}")
print(f"{None}", f"{True}", f"{None!r:>6}", f"{True:d}", f"{True:>6}", f"{(1, 'a')}", f"{[None, 1.0]}", f"{''}" f"{1}" "2")
print(f"{x:>{w}}" + f"{w:<{w}}" + "|", rf"\n{w}\t", f"\x41{w}\u2022", f"{name[0]}{name[-1]!r}{name[::-1]}")
print(f"{1,}", f"{1, 2}", f"{w:,}", f"{-w: }", f"{w!s:0>5}", f"{1 == 1.0}", f"{not w}", f"{w and p}")
