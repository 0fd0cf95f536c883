"""dataclasses: what asks an instance for its fields.

@dataclass itself, field, InitVar and KW_ONLY are taken out by frontend/expand_dataclass.c, which gives each class the
methods and the variable that are asked for here.
"""

import copy
import _refused

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class Field:
    __slots__ = ("name", "init", "repr", "compare", "kw_only", "default", "default_factory", "_type")

    def __init__(self, name, init, repr, compare, kw_only, default, default_factory, type):
        self.name = name
        self.init = init
        self.repr = repr
        self.compare = compare
        self.kw_only = kw_only
        self.default = default
        self.default_factory = default_factory
        self._type = type

    @property
    def type(self):
        kind = self._type
        if isinstance(kind, _MISSING_TYPE):  # an annotation that is no class
            return _refused.type_of_field()
        return kind


def fields(class_or_instance):
    if not hasattr(class_or_instance, "_dataclass_fields"):
        raise TypeError("must be called with a dataclass type or instance") from None
    return class_or_instance._dataclass_fields(Field, MISSING)


def is_dataclass(obj):
    return hasattr(obj, "_dataclass_fields")


def replace(obj, /, **changes):
    if not hasattr(obj, "_dataclass_replace"):
        raise TypeError("replace() should be called on dataclass instances")
    return obj._dataclass_replace(**changes)


def _copied(value, factory):
    if hasattr(value, "_dataclass_items"):
        if factory is None:
            return value._dataclass_dict(_copied)
        return factory(value._dataclass_items(_copied, factory))
    if isinstance(value, list):
        return [_copied(item, factory) for item in value]
    if isinstance(value, tuple):
        return _copied_tuple(value, factory)
    if isinstance(value, dict):
        return {_copied(key, factory): _copied(item, factory) for key, item in value.items()}
    if hasattr(value, "_member_list_"):  # of an enumeration
        return value
    return copy.deepcopy(value)


def _copied_tuple(value, factory):
    if hasattr(value, "_fields"):
        return type(value)(*[_copied(item, factory) for item in value])
    return tuple([_copied(item, factory) for item in value])


def asdict(obj, *, dict_factory=None):
    if not hasattr(obj, "_dataclass_items"):
        raise TypeError("asdict() should be called on dataclass instances")
    return _copied(obj, dict_factory)


def _as_tuple(value, factory):
    if hasattr(value, "_dataclass_tuple"):
        if factory is None:
            return value._dataclass_tuple(_as_tuple, None)
        return factory(list(value._dataclass_tuple(_as_tuple, factory)))
    if isinstance(value, list):
        return [_as_tuple(item, factory) for item in value]
    if isinstance(value, tuple):
        return _tuple_as_tuple(value, factory)
    if isinstance(value, dict):
        return {_as_tuple(key, factory): _as_tuple(item, factory) for key, item in value.items()}
    if hasattr(value, "_member_list_"):  # of an enumeration
        return value
    return copy.deepcopy(value)


def _tuple_as_tuple(value, factory):
    if hasattr(value, "_fields"):
        return type(value)(*[_as_tuple(item, factory) for item in value])
    return tuple([_as_tuple(item, factory) for item in value])


def astuple(obj, *, tuple_factory=None):
    if not hasattr(obj, "_dataclass_tuple"):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)
