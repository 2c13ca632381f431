"""Values: frozen, slotted classes, equal where their fields are."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

AnyClass = TypeVar("AnyClass")


@overload
def value_class(made: type[AnyClass], /) -> type[AnyClass]: ...
@overload
def value_class(*, kw_only: bool) -> Callable[[type[AnyClass]], type[AnyClass]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def value_class(made: type[AnyClass] | None = None, /, *, kw_only: bool = False) -> Any:  # see the overloads
    """Makes a class of values of a class with annotated fields; to `dataclasses` it is a frozen, slotted dataclass.

    A frozen dataclass has six methods written out and compiled for each class at each start, which was a fifth of the
    time of a check. Here `__init__` alone is; the others go through the fields.
    """
    if made is None:
        return lambda each: _made(each, kw_only)
    return _made(made, kw_only)


def _made(written: type[Any], kw_only: bool) -> Any:  # the same class, with slots
    written.__doc__ = written.__doc__ or written.__name__  # else dataclasses looks up a signature for one
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(written)
    fields = dataclasses.fields(made)
    names = [each.name for each in fields]
    key: Callable[[Any], Any] = attrgetter(*names) if names else type

    def equal(self: Any, other: object) -> Any:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def digest(self: Any) -> int:
        return hash(key(self))

    made.__init__, made.__eq__, made.__hash__ = _init(made, fields), equal, digest
    made.__repr__, made.__setattr__, made.__delattr__ = _repr, _refuse, _refuse
    made.__getstate__, made.__setstate__ = _state, _restore
    return made


def _init(made: Any, fields: tuple[dataclasses.Field[Any], ...]) -> Any:
    """`__init__` with the fields as parameters, in their order, those by keyword alone after the others.

    Each slot's own setter is called, which takes two thirds of the time of `object.__setattr__`.
    """
    missing = dataclasses.MISSING
    names: dict[str, Any] = {"missing": missing}
    given, by_keyword, lines = ["self"], list[str](), list[str]()
    for each in fields:
        default, value = "", each.name
        if each.default is not missing:
            names[f"default_{each.name}"] = each.default
            default = f"=default_{each.name}"
        elif each.default_factory is not missing:
            names[f"make_{each.name}"] = each.default_factory
            default, value = "=missing", f"make_{each.name}() if {each.name} is missing else {each.name}"
        (by_keyword if each.kw_only else given).append(each.name + default)
        names[f"put_{each.name}"] = getattr(made, each.name).__set__
        lines.append(f" put_{each.name}(self, {value})\n")
    parameters = ", ".join([*given, *(["*", *by_keyword] if by_keyword else [])])
    exec(f"def __init__({parameters}):\n{''.join(lines) or ' pass'}", names)  # noqa: S102 - as dataclasses does; names are ours
    return names["__init__"]


def _repr(self: Any) -> str:
    said = (f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self))
    return f"{type(self).__name__}({', '.join(said)})"


def _refuse(_: Any, name: str, *_value: Any) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot change the field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
