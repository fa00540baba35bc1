"""Nets, meshes and geotextiles: woven of warp and weft, or knotted."""

from typing import ClassVar

import attrs

from cocorope.spec.conditions import Conditions
from cocorope.spec.fields import above_zero, not_negative, of_kind, optional_length, optional_ratio, restore, state_of
from cocorope.spec.rope import Rope
from cocorope.spec.yarn import Yarn
from cocorope.text import Text
from cocorope.units import EndsPerLength, Length, Ratio, ends_per_length
from cocorope.units import length as to_length


@attrs.frozen(kw_only=True)
class Woven:
    """A net woven of warp and weft yarns."""

    warp: Yarn
    """The yarn along the roll."""
    weft: Yarn
    """The yarn across it."""
    ends: EndsPerLength | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ends_per_length),
        validator=above_zero,
    )
    """Warp ends per length."""
    picks: EndsPerLength | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ends_per_length),
        validator=above_zero,
    )
    """Weft picks per length."""
    crimp: Ratio | None = attrs.field(default=None, converter=optional_ratio, validator=not_negative)
    """Extra length of yarn, where measured."""


@attrs.frozen(kw_only=True)
class Knotted:
    """A net knotted of rope or yarn."""

    strand: "Rope | Yarn"
    """What it is knotted of."""
    mesh_opening: Length = attrs.field(converter=to_length, validator=above_zero)
    """The nominal clear opening."""
    pitch: Length | None = attrs.field(default=None, converter=optional_length, validator=above_zero)
    """From knot to knot along one side of a mesh, where known: the opening and the strand beside it."""
    knot_allowance: Ratio | None = attrs.field(default=None, converter=optional_ratio, validator=not_negative)
    """Extra length of strand that the knots take, where measured: there is no default."""

    __getstate__ = state_of
    __setstate__ = restore


@attrs.frozen
class Net:
    """A net, mesh or geotextile, woven or knotted.

    Raises:
        WrongKindError: Neither woven nor knotted.
        InvalidValueError: A width of zero or less.
    """

    kind: ClassVar[str] = "net"
    making: Woven | Knotted
    """How it is made, and of what."""
    width: Length = attrs.field(kw_only=True, converter=to_length, validator=above_zero)
    """Nominal width of the roll."""
    selvedge: str = attrs.field(default="", kw_only=True)
    """How the edges are made."""
    joins: str = attrs.field(default="", kw_only=True)
    """How widths or lengths are joined, if they may be."""

    def __attrs_post_init__(self) -> None:
        of_kind((Woven, Knotted), self.making, "Net.making")

    @property
    def name(self) -> Text:
        """What it is, in words."""
        woven = isinstance(self.making, Woven)
        return Text(
            f"coir net, {'woven' if woven else 'knotted'}, {self.width} wide",
            f"jaring sabut kelapa, {'tenun' if woven else 'simpul'}, lebar {self.width}",
        )

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ()

    @property
    def conditions(self) -> Conditions:
        """What the product settles: nothing."""
        return Conditions()
