"""Yarn and twine: *plies* for yarn, *strands* for rope."""

from typing import ClassVar, Literal, TypeAlias, get_args

import attrs

from cocorope.spec.conditions import FINISHES, Conditions, Finish, one_of
from cocorope.spec.construction import TwistDirection, alternating
from cocorope.spec.fields import above_zero, optional_linear_density, whole
from cocorope.text import Text
from cocorope.units import LinearDensity

Spinning: TypeAlias = Literal["hand", "machine"]
"""How the yarn was spun."""


def _directions(value: str | tuple[TwistDirection, ...]) -> tuple[TwistDirection, ...]:
    return tuple(value)  # type: ignore[arg-type]  # "SZ" is read letter by letter; the validator names a wrong letter


def _alternates(
    instance: object, attribute: "attrs.Attribute[tuple[TwistDirection, ...]]", value: tuple[TwistDirection, ...]
) -> None:
    alternating(value, f"{type(instance).__name__}.{attribute.name}")


@attrs.frozen(kw_only=True)
class Yarn:
    """Coir yarn or twine of one or more plies.

    Raises:
        InvalidValueError: Fewer than one ply.
        ConstructionError: Equal twist on ply and single.
        ConditionError: An unknown finish or way of spinning.
    """

    kind: ClassVar[str] = "yarn"
    plies: int = attrs.field(validator=whole)
    """How many single yarns are twisted together: *plies* for yarn, *strands* for rope."""
    finish: Finish | None = None
    """Un-oiled or oiled."""
    twist: tuple[TwistDirection, ...] = attrs.field(default=(), converter=_directions, validator=_alternates)
    """Direction of the ply twist, then of the single's, where known."""
    spinning: Spinning | None = None
    """By hand or machine."""
    trade_name: str = ""
    """The name of the trade, such as Anjengo or Beypore; it decides nothing."""
    linear_density: LinearDensity | None = attrs.field(
        default=None, converter=optional_linear_density, validator=above_zero
    )
    """Nominal linear density, for computing a rope from its yarns."""

    def __attrs_post_init__(self) -> None:
        if self.finish is not None:
            one_of(self.finish, FINISHES, "Yarn.finish")
        if self.spinning is not None:
            one_of(self.spinning, get_args(Spinning), "Yarn.spinning")

    @property
    def name(self) -> Text:
        """What it is, in words."""
        return Text(f"coir yarn, {self.plies} plies", f"benang sabut kelapa, {self.plies} lapis")

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ("finish",) if self.finish is not None else ()

    @property
    def conditions(self) -> Conditions:
        """What the product settles: the finish."""
        return Conditions(finish=self.finish)
