import exception_instances as m

board = m.Board()
for by in (-1, 3, 4, -2):
    try:
        board.move(by)
    except m.BadMove as error:
        print(error, error.args, error.state is m.State.IDLE, error.point is board.at, len(error.around))
        print(error.best is None, error.best and error.best.x, [point.x for point in error.around])
        error.point.x += 100
        print(board.at.x, error.point.x)
with board:
    board.move(1)
    board.move(-1)
print(board.state, board.at.x)
