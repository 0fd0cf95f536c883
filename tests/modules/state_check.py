import state

print(state.counter, state.bump(2), state.counter, state.bump(2 ** 70), state.counter)
state.counter = 5
print(state.bump(1))
state.scale = 2.0
print(state.area(1.0), state.scale)
print(state.rename("é😀"), state.name, state.rename("b"))
state.name = "c"
print(state.rename("d"))
print(state.look(2), state.look(-1))
try:
    state.look(3)
except IndexError as e:
    print(e, type(e) is IndexError)
