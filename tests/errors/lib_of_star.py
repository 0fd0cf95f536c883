"""What class_of_star.py imports."""
import dataclasses


@dataclasses.dataclass
class Thing:
    x: int = 1


class Watched:
    def __init_subclass__(cls):  #! E0300 the method __init_subclass__
        print(cls.__name__)
