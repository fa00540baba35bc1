"""Rope. Its trade name is kept apart from its construction: a 4 mm "coco rope" is twine in some books."""

from typing import ClassVar, Final

import attrs

from cocorope.spec.conditions import FINISHES, Conditions, Finish, one_of, reference_tension
from cocorope.spec.construction import Construction
from cocorope.spec.fields import above_zero, of_kind
from cocorope.spec.geometry import TakeUp
from cocorope.spec.yarn import Yarn
from cocorope.text import Text
from cocorope.units import Length
from cocorope.units import length as to_length

_LEAST_POWER: Final = -15
_MOST_POWER: Final = 7
"""A diameter between these powers of ten, in any unit, has a reference tension that a quantity can hold."""


def _construction(_instance: "Rope", _attribute: "attrs.Attribute[Construction]", value: Construction) -> None:
    of_kind(Construction, value, "Rope.construction")


@attrs.frozen
class Rope:
    """Coir rope: a construction, a nominal diameter and a finish.

    Example:
        >>> from cocorope.spec import hawser_laid
        >>> Rope(hawser_laid(), nominal_diameter="8 mm", finish="unoiled").name.say("en")
        'coir rope, hawser-laid, 3 strands, 8 mm, unoiled'

    Raises:
        ConditionError: A finish that is neither unoiled nor oiled.
        InvalidValueError: A diameter of zero or less.
        OutOfRangeError: A diameter whose reference tension no quantity can hold.
    """

    kind: ClassVar[str] = "rope"
    construction: Construction = attrs.field(validator=_construction)
    """Strands and twist."""
    nominal_diameter: Length = attrs.field(kw_only=True, converter=to_length, validator=above_zero)
    """The reference number in millimetres: a label, not a measured diameter."""
    finish: Finish = attrs.field(kw_only=True)
    """Un-oiled or oiled."""
    grade: str | None = attrs.field(default=None, kw_only=True)
    """The grade, decided by the breaking force alone: a specification that names one must require it."""
    yarn: Yarn | None = attrs.field(default=None, kw_only=True)
    """The yarn it is made of, where agreed."""
    take_up: TakeUp | None = attrs.field(default=None, kw_only=True)
    """Yarn length over rope length, where known; there is no default."""
    rogue_yarn: str | None = attrs.field(default=None, kw_only=True)
    """The colour of a marker yarn; naval practice marks coir by one yellow yarn in one strand."""
    trade_name: str = attrs.field(default="", kw_only=True)
    """What it is sold as; it decides nothing."""

    def __attrs_post_init__(self) -> None:
        one_of(self.finish, FINISHES, "Rope.finish")
        if not _LEAST_POWER <= self.nominal_diameter.value.adjusted() <= _MOST_POWER:
            reference_tension(self.nominal_diameter)  # raises, where no quantity holds it

    @property
    def name(self) -> Text:
        """What it is, in words."""
        finish = {"unoiled": "tanpa minyak", "oiled": "berminyak"}[self.finish]
        made = self.construction.name
        return Text(
            f"coir rope, {made.en}, {self.nominal_diameter}, {self.finish}",
            f"tali sabut kelapa, {made.id}, {self.nominal_diameter}, {finish}",
        )

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ("tension", "finish")

    @property
    def conditions(self) -> Conditions:
        """What the product settles: the reference tension of its nominal diameter, and the finish."""
        return Conditions(tension=reference_tension(self.nominal_diameter), finish=self.finish)
