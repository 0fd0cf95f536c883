"""Methods of the elements that bind the collection's name anew."""
def a_():
    class E:
        def __eq__(self, o): nonlocal d; d = {}; return True
        def __hash__(self): return 1
    d = {E(): 1}
    try: return d.pop(E(), 5), d
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def c_():
    class E:
        def __eq__(self, o): nonlocal d; d = {}; return True
        def __hash__(self): return 1
    d = {E(): [1]}
    try: return d[E()], len(d)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def d_():
    class E:
        def __eq__(self, o): nonlocal d; d = {}; return True
        def __hash__(self): return 1
    d = {E(): [1]}
    try: return E() in d, len(d)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def g_():
    class E:
        def __hash__(self): return 1
        def __eq__(self, o): nonlocal s; s = set(); return True
    s = {E()}
    try: return s == {E()}, len(s)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def h_():
    class E:
        def __hash__(self): return 1
        def __eq__(self, o): nonlocal s; s = set(); return True
    s = {E()}
    try: return s <= {E()}, len(s)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def i_():
    class E:
        def __bool__(self): nonlocal ys; ys = []; return True
    ys = [E(), E(), E()]
    try: return len([q for q in ys if q]), len(ys)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def j_():
    class E:
        def __bool__(self): nonlocal ys; ys = []; return True
    ys = [E(), E(), E()]
    try: return len(list(filter(None, ys))), len(ys)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def k_():
    class E:
        def __str__(self): nonlocal ys; ys = []; return "E"
    ys = [E(), E(), E()]
    try: return print(*ys), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def m_():
    class E:
        def __str__(self): nonlocal ys; ys = []; return "E"
    ys = [E(), E()]
    try: return f"{ys[0]}{len(ys)}", ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def n_():
    class E:
        def __hash__(self): nonlocal ys; ys = []; return 1
        def __eq__(self, o): return True
    ys = [E(), E()]
    try: return len({q for q in ys}), len(ys)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def o_():
    class E:
        def __hash__(self): nonlocal ys; ys = []; return 1
        def __eq__(self, o): return True
    ys = [E(), E()]
    try: return len({q: 1 for q in ys}), len(ys)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def p_():
    class E:
        def __hash__(self): nonlocal ys; ys = []; return 1
        def __eq__(self, o): return True
    ys = [E(), E()]
    try: return len(dict(zip(ys, "ab"))), len(ys)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def q_():
    class E:
        def __hash__(self): nonlocal ys; ys = []; return 1
        def __eq__(self, o): return True
    ys = [E(), E()]
    try: return len(dict.fromkeys(ys, 1)), len(ys)
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def r_():
    class E:
        def __radd__(self, o): nonlocal ys; ys = []; return 7
    ys = [1, 2]
    try: return ys[0] + E(), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def s_():
    class E:
        def __index__(self): nonlocal ys; ys = []; return 0
    ys = [1, 2, 3]
    try: return ys.pop(E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def t_():
    class E:
        def __index__(self): nonlocal ys; ys = []; return 1
    ys = [1, 2, 3]
    try: return ys.insert(E(), 5), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def u_():
    class E:
        def __eq__(self, o): nonlocal ys; ys = []; return True
    ys = [E(), E(), E()]
    try: return ys.index(E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def v_():
    class E:
        def __eq__(self, o): nonlocal ys; ys = []; return True
    ys = [E(), E(), E()]
    try: return ys.remove(E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def w_():
    class E:
        def __eq__(self, o): nonlocal ys; ys = []; return True
    ys = [E(), E(), E()]
    try: return ys.count(E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def x_():
    class E:
        def __eq__(self, o): nonlocal ys; ys = []; return True
    ys = [E(), E(), E()]
    try: return tuple(ys) == tuple([E(), E(), E()]), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def y_():
    class E:
        def __eq__(self, o): nonlocal ys; ys = []; return True
    ys = [[E()], [E()]]
    try: return ys == [[E()], [E()]], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def z_():
    class E:
        def __eq__(self, o): nonlocal ys; ys = []; return True
    ys = [(1, E()), (2, E())]
    try: return (1, E()) in ys, ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def A_():
    class E:
        def __repr__(self): nonlocal ys; ys = []; return "E"
    ys = [[E()], [E()]]
    try: return repr(ys), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def B_():
    class E:
        def __repr__(self): nonlocal ys; ys = []; return "E"
    ys = [(1, E()), (2, E())]
    try: return repr(ys), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def C_():
    class E:
        def __repr__(self): nonlocal d; d = {}; return "E"
    d = {"a": [E()], "b": [E()]}
    try: return repr(d), d
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def D_():
    class E:
        def __repr__(self): nonlocal s; s = set(); return "E"
    s = {E(), E()}
    try: return len(repr(s)) > 2, s
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def F_():
    class E:
        def __lt__(self, o): nonlocal ys; ys = []; return True
    ys = [(1, E()), (1, E())]
    try: return len(sorted(ys)), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def G_():
    class E:
        def __lt__(self, o): nonlocal ys; ys = []; return True
    ys = [[E()], [E()]]
    try: return ys[0] < ys[1], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def H_():
    class E:
        def __lt__(self, o): nonlocal ys; ys = []; return True
    ys = [E(), E()]
    try: return ys[0] < ys[1], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def I_():
    class E:
        def __call__(self, q): nonlocal ys; ys = []; return q
    ys = [1, 2, 3]
    try: return list(map(E(), ys)), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def J_():
    class E:
        def __call__(self, q): nonlocal ys; ys = []; return q
    ys = [3, 1, 2]
    try: return sorted(ys, key=E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def K_():
    class E:
        def __call__(self, q): nonlocal ys; ys = []; return q
    ys = [3, 1, 2]
    try: return max(ys, key=E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def L_():
    class E:
        def __call__(self, q): nonlocal ys; ys = []; return q
    ys = [[3], [1], [2]]
    try: return [E()(q) for q in ys], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def M_():
    class E:
        def __call__(self, q): nonlocal ys; ys = []; return q
    ys = [[3], [1]]
    try: return max(ys, key=E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def N_():
    class E:
        def __call__(self, q): nonlocal d; d = {}; return q
    d = {"a": [1], "b": [2]}
    try: return E()(d["a"]), d
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def O_():
    class E:
        def __iter__(self): nonlocal ys; ys = []; return iter([7, 8])
    ys = [1, 2, 3]
    try: return [*ys, *E()], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def P_():
    class E:
        def __iter__(self): nonlocal ys; ys = []; return iter([7, 8])
    ys = [1, 2, 3]
    try: return ys.extend(E()), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def Q_():
    class E:
        def __iter__(self): nonlocal ys; ys = []; return iter([7, 8])
    ys = [1, 2, 3]
    try: return list(zip(ys, E())), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def R_():
    class E:
        def __len__(self): nonlocal ys; ys = []; return 2
    ys = [1, 2, 3]
    try: return len(E()) + len(ys), ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def S_():
    class E:
        def __getitem__(self, k): nonlocal ys; ys = []; return 5
    ys = [1, 2, 3]
    try: return E()[ys[0]], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def T_():
    class E:
        def __contains__(self, k): nonlocal ys; ys = []; return True
    ys = [1, 2, 3]
    try: return [q in E() for q in ys], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def U_():
    class E:
        def __add__(self, o): nonlocal ys; ys = []; return self
    ys = [E(), E()]
    try: return sum(ys, E()) is None, ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def V_():
    class E:
        def __format__(self, s): nonlocal ys; ys = []; return "F"
    ys = [E(), E()]
    try: return f"{ys[0]:>2}{len(ys)}", ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def W_():
    class E:
        def __eq__(self, o): nonlocal d; d = {}; return True
    d = {1: E(), 2: E()}
    try: return E() in d.values(), d
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def X_():
    class E:
        def __eq__(self, o): nonlocal d; d = {}; return True
    d = {1: E(), 2: E()}
    try: return (1, E()) in d.items(), d
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def Y_():
    class E:
        def __eq__(self, o): nonlocal ys; ys = []; return False
    ys = [E(), E()]
    try: return ys != [E(), E()], ys
    except (IndexError, ValueError, KeyError, RuntimeError) as x: return type(x).__name__, str(x)[:25]
def Z_():
    class E:
        def __add__(self, o): nonlocal ys; ys = []; return self
        def __iadd__(self, o): nonlocal ys; ys = []; return self
    ys = [E(), E()]
    try: ys[0] += 1
    except IndexError as x: return str(x)
    return len(ys)
def a1_():
    class E:
        def __add__(self, o): nonlocal d; d = {}; return 5
    d = {"k": E()}
    d["k"] += 1
    return d
def a2_():
    class E:
        def __index__(self): nonlocal ys; ys = []; return 1
    ys = [1, 2, 3]
    try: ys[E()] = 9
    except IndexError as x: return str(x), ys
def a3_():
    class E:
        def __index__(self): nonlocal ys; ys = []; return 1
    ys = [1, 2, 3]
    try: del ys[E()]
    except IndexError as x: return str(x), ys
def a4_():
    class E:
        def __iter__(self): nonlocal ys; ys = []; return iter([1, 2])
    ys = [[1, 2], E()]
    p, q = ys[1]; return p, q, ys
for f in [a_, c_, d_, g_, h_, i_, j_, k_, m_, n_, o_, p_, q_, r_, s_, t_, u_, v_, w_, x_, y_, z_, A_, B_, C_, D_, F_, G_, H_, I_, J_, K_, L_, M_, N_, O_, P_, Q_, R_, S_, T_, U_, V_, W_, X_, Y_, Z_, a1_, a2_, a3_, a4_]:
    print(f.__name__, f())
