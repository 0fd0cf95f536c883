# gc: what is set is told
import gc


def main():
    print(gc.get_threshold(), gc.isenabled(), gc.get_debug())
    gc.set_threshold(500)
    print(gc.get_threshold())
    gc.set_threshold(100, 5)
    gc.set_threshold(900, 6, 7)
    gc.set_debug(0)
    gc.disable()
    print(gc.get_threshold(), gc.isenabled(), gc.get_debug(), gc.DEBUG_LEAK, gc.DEBUG_SAVEALL | gc.DEBUG_STATS, gc.collect() >= 0)
    gc.enable()
    print(gc.isenabled())


main()
