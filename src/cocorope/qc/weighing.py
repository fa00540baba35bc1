"""Weighings of packages, and pieces counted by weight (floor 4).

The net mass is derived, never typed in: gross less tare. A tare can be weighed, an average of some, or declared; which
it was stays with the number. Pieces counted by weight are an *interval*: the masses of pieces vary.
"""

from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction
from typing import Final, Literal, TypeAlias, TypeVar, get_args

import attrs

from cocorope import units
from cocorope.errors import InvalidValueError, shown
from cocorope.findings import Finding, Report, collect
from cocorope.frozen import FrozenMap
from cocorope.qc import rules
from cocorope.qc._fields import an_instant, named, one_of, several, worded
from cocorope.qc.counts import Interval
from cocorope.text import Text
from cocorope.units import Mass

TareKind: TypeAlias = Literal["none", "weighed", "average", "declared"]
"""Where a tare comes from: there is none; this package's was weighed; the average of some; the maker's word."""

TARE_KINDS: Final[tuple[TareKind, ...]] = get_args(TareKind)
"""Every kind of tare."""

TARE_NAMES: Final = FrozenMap(
    {
        "none": Text("no tare", "tanpa tara"),
        "weighed": Text("weighed tare", "tara ditimbang"),
        "average": Text("average tare", "tara rata-rata"),
        "declared": Text("declared tare", "tara dinyatakan"),
    }
)
"""What a kind of tare is called in either language."""


_M = TypeVar("_M", Mass, Mass | None)


def _above_zero(_instance: object, attribute: "attrs.Attribute[_M]", value: _M) -> None:
    if value is not None and value <= Mass.zero():
        raise InvalidValueError(
            Text(
                f"Weighing.{attribute.name} is above zero, got {value}",
                f"Weighing.{attribute.name} lebih dari nol, bukan {value}",
            )
        )


@attrs.frozen
class Weighing:
    """What a scale showed for one package, or for all of them together.

    Example:
        >>> str(Weighing("bale-7", gross="102.4 kg", tare="1.9 kg", tare_kind="weighed", division="0.1 kg").net)
        '100.5 kg'

    Raises:
        InvalidValueError: A gross mass or division of zero or less, a negative tare or one of the gross mass or more, a
            tare without its kind or a kind without its tare, a word that is no kind of tare, a time without its offset,
            a blank id.
        WrongKindError: Something else than a mass, than text, or than a time.
    """

    id: str = attrs.field(validator=named)
    """The package, or what was weighed."""
    gross: Mass = attrs.field(kw_only=True, converter=units.mass, validator=_above_zero)
    """What the scale showed, packing included."""
    tare: Mass = attrs.field(kw_only=True, factory=Mass.zero, converter=units.mass)
    """The mass of the packing."""
    tare_kind: TareKind = attrs.field(kw_only=True, default="none", validator=one_of(TARE_KINDS))
    """Where the tare comes from."""
    division: Mass | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(units.mass), validator=_above_zero
    )
    """The scale's division: the smallest step it shows."""
    scale: str = attrs.field(kw_only=True, default="", validator=worded)
    """The scale, as its certificate calls it."""
    at: datetime | None = attrs.field(kw_only=True, default=None, validator=an_instant)
    """When it was weighed."""

    def __attrs_post_init__(self) -> None:
        if not Mass.zero() <= self.tare < self.gross:
            raise InvalidValueError(
                Text(
                    f"weighing {self.id!a}: a tare lies from zero to below the gross mass, got tare {self.tare}, gross "
                    f"{self.gross}",
                    f"penimbangan {self.id!a}: tara mulai dari nol sampai di bawah bruto, bukan tara {self.tare}, bruto "
                    f"{self.gross}",
                )
            )
        if (self.tare_kind == "none") != (self.tare == Mass.zero()):
            raise InvalidValueError(
                Text(
                    f"weighing {self.id!a}: tare {self.tare} of kind {self.tare_kind!r}; say where a tare comes from "
                    "(tare_kind='weighed', 'average' or 'declared'), and none where there is none",
                    f"penimbangan {self.id!a}: tara {self.tare} berjenis {self.tare_kind!r}; sebutkan asal tara "
                    "(tare_kind='weighed', 'average' atau 'declared'), dan none bila tidak ada",
                )
            )

    @property
    def net(self) -> Mass:
        """Gross less tare."""
        return self.gross - self.tare

    def fine_for(self, tolerance: Mass | str) -> bool | None:
        """Whether the scale's division is at most a tenth of a tolerance; ``None`` where it is not known.

        Args:
            tolerance: Half the width of what the net mass may differ by.
        """
        return None if self.division is None else self.division * 10 <= units.mass(tolerance)


_WEIGHINGS: Final = "[qc.Weighing('bale-7', gross='102.4 kg')]"


def net_mass(weighings: Iterable[Weighing]) -> Mass:
    """The net mass of several weighings together, exactly.

    Raises:
        InvalidValueError: One thing weighed twice.
        WrongKindError: Something among them is no weighing.
    """
    seen: dict[str, Weighing] = {}
    for weighing in several(weighings, Weighing, "net_mass", _WEIGHINGS):
        if weighing.id in seen:
            raise InvalidValueError(
                Text(
                    f"{shown(weighing.id)} was weighed twice: its net mass would count twice",
                    f"{shown(weighing.id)} ditimbang dua kali: massa netonya akan dihitung dua kali",
                )
            )
        seen[weighing.id] = weighing
    return Mass.sum(weighing.net for weighing in seen.values())


def review_weighings(weighings: Iterable[Weighing], *, tolerance: Mass | str) -> Report:
    """Whether the scales were fine enough: a division of at most a tenth of the tolerance.

    Args:
        weighings: What was weighed.
        tolerance: Half the width of what one net mass may differ by.

    Raises:
        WrongKindError: Something among them is no weighing, or a tolerance that is no mass.
        InvalidValueError: A tolerance of zero or less.
    """
    allowed = units.mass(tolerance)
    if allowed <= Mass.zero():
        raise InvalidValueError(
            Text(
                f"review_weighings takes a tolerance above zero, got {allowed}",
                f"review_weighings menerima toleransi di atas nol, bukan {allowed}",
            )
        )
    told = several(weighings, Weighing, "review_weighings", _WEIGHINGS)
    return collect([rules.DIVISION_COARSE], list(_coarse(told, allowed)))


def _coarse(weighings: Iterable[Weighing], tolerance: Mass) -> Iterable[Finding]:
    for place, weighing in enumerate(weighings):
        if weighing.division is not None and not weighing.fine_for(tolerance):
            yield rules.DIVISION_COARSE.finding(
                path=f"$.weighings[{place}].division",
                weighing=weighing.id,
                division=weighing.division,
                tolerance=tolerance,
            )


def count_by_weight(net: Mass | str, *, lightest: Mass | str, heaviest: Mass | str, division: Mass | str) -> Interval:
    """How many pieces a net mass can be, when each piece lies between two masses.

    The scale shows a mass to half a division on either side. Every count in the interval, and no other, agrees with the
    masses, exactly.

    Args:
        net: The net mass on the scale.
        lightest: The least mean mass of a piece, from pieces weighed one by one or in tens.
        heaviest: The greatest mean mass of a piece.
        division: The scale's division.

    Raises:
        InvalidValueError: A mass of zero or less, the lightest above the heaviest, or no whole number of pieces agrees.

    Example:
        >>> str(count_by_weight("46.0 kg", lightest="45.8 g", heaviest="46.2 g", division="0.1 kg"))
        '995 to 1005'
    """
    mass, light, heavy, step = (units.mass(given) for given in (net, lightest, heaviest, division))
    if not (Mass.zero() < light <= heavy and Mass.zero() < mass and Mass.zero() < step):
        raise InvalidValueError(
            Text(
                f"count_by_weight takes masses above zero, lightest <= heaviest; got net {mass}, lightest {light}, "
                f"heaviest {heavy}, division {step}",
                f"count_by_weight menerima massa di atas nol, lightest <= heaviest; bukan neto {mass}, teringan {light}, "
                f"terberat {heavy}, pembagian {step}",
            )
        )
    shown_mass, half = mass.exact_in("g"), step.exact_in("g") / 2
    fewest = -((-(shown_mass - half) / heavy.exact_in("g")).__floor__())
    most = ((shown_mass + half) / light.exact_in("g")).__floor__()
    return _whole(max(fewest, 0), most, mass, Fraction(half))


def _whole(fewest: int, most: int, mass: Mass, half: Fraction) -> Interval:
    if fewest > most:
        raise InvalidValueError(
            Text(
                f"no whole number of such pieces weighs {mass} within half a division ({half} g): weigh the pieces again",
                f"tidak ada jumlah bulat buah yang beratnya {mass} dalam setengah pembagian ({half} g): timbang ulang buahnya",
            )
        )
    return Interval(fewest, most)
