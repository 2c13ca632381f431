"""Classes of values behave as frozen, slotted dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import dataclass, field

import pytest

from indicia.model.value_class import value_class


@value_class
class Point:
    """A place."""

    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)


@value_class(kw_only=True)
class Named:
    name: str
    note: str = ""


@value_class
class Empty:
    """Has no field."""


@dataclass(frozen=True, slots=True)
class Sibling:
    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)


def test_fields_are_given_by_place_or_name_and_have_defaults() -> None:
    assert (Point(1).x, Point(1).y, Point(1, 5).y, Point(y=6, x=1).y) == (1, 2, 5, 6)
    assert Point(1).tags == []
    assert Point(1).tags is not Point(1).tags
    assert Named(name="a").note == ""


def test_what_a_dataclass_refuses_is_refused() -> None:
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, colour="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Named("a")  # type: ignore[call-arg]


def test_values_do_not_change() -> None:
    point = Point(1)

    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 3  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    with pytest.raises((AttributeError, TypeError)):
        point.z = 3  # type: ignore[attr-defined]
    assert not hasattr(point, "__dict__")


def test_values_are_equal_where_their_fields_are() -> None:
    assert Point(1) == Point(1, 2)
    assert Point(1) != Point(2)
    other: object = Sibling(1)
    assert Point(1) != other
    assert Empty() == Empty()
    assert len({Named(name="a"), Named(name="a"), Named(name="b")}) == 2
    assert {Empty()} == {Empty()}


def test_the_tools_for_dataclasses_work() -> None:
    point = dataclasses.replace(Point(1, tags=["a"]), y=7)

    assert point == Point(1, 7, ["a"])
    assert dataclasses.asdict(point) == {"x": 1, "y": 7, "tags": ["a"]}
    assert [each.name for each in dataclasses.fields(Point)] == ["x", "y", "tags"]
    assert repr(point) == "Point(x=1, y=7, tags=['a'])"
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point
