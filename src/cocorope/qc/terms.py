"""The terms of inspection: what buyer and maker settle beside the specification (floor 4).

A specification says what the goods must be. How they are inspected, and who bears the doubt, is agreed here. Every
default is the plainest choice, and the plan says where one was used.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope import units
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.qc._fields import a, one_of, worded, yes_or_no
from cocorope.qc.conformity import DecisionRule, check_rule
from cocorope.qc.counts import MixedItem
from cocorope.qc.defects import VOCABULARY, DefectCatalogue, DefectClass, check_class
from cocorope.qc.lot import counted
from cocorope.qc.sampling.words import Edition, Severity, check_edition, check_severity
from cocorope.text import Text
from cocorope.units import Length

CutUnits: TypeAlias = Literal["delivered short", "replaced", "not delivered"]
"""How units that were cut for tests count in delivery."""

CUT_UNITS: Final = FrozenMap(
    {
        "delivered short": Text("delivered short, and marked so", "diserahkan dalam keadaan lebih pendek dan ditandai"),
        "replaced": Text("replaced by whole ones", "diganti dengan yang utuh"),
        "not delivered": Text("not delivered", "tidak diserahkan"),
    }
)
"""What :data:`CutUnits` are called in either language."""

NOT_SETTLED: Final = Text("not settled by contract", "belum ditetapkan dalam kontrak")
"""What is said where the contract is silent."""


_SPECIMENS: Final = Text("the number of specimens for {code}", "jumlah spesimen untuk {code}")


def _counts(given: Mapping[str, int]) -> FrozenMap[str, int]:
    if not isinstance(given, Mapping):
        raise WrongKindError(
            Text(
                f"numbers of specimens are given by characteristic, got {shown(given)}: write {{'moisture_content': 5}}",
                f"jumlah spesimen diberikan per sifat, bukan {shown(given)}: tulis {{'moisture_content': 5}}",
            )
        )
    return FrozenMap({code: counted(_SPECIMENS.filled(code=code), number) for code, number in sorted(given.items())})


def _qualities(given: "Mapping[DefectClass, str | Decimal]") -> FrozenMap[DefectClass, str]:
    if not isinstance(given, Mapping):
        raise WrongKindError(
            Text(
                f"limiting qualities are given by class, got {shown(given)}: write {{'major': '3.15'}}",
                f"mutu batas diberikan per kelas, bukan {shown(given)}: tulis {{'major': '3.15'}}",
            )
        )
    for name in given:
        check_class(name)
    return FrozenMap({name: str(quality) for name, quality in given.items()})


def _edition(_instance: object, _attribute: object, value: str) -> None:
    check_edition(value)


def _severity(_instance: object, _attribute: object, value: str) -> None:
    check_severity(value)


def _rule(_instance: object, _attribute: object, value: object) -> None:
    check_rule(value)


def _coverage(_instance: object, _attribute: object, value: Decimal | None) -> None:
    if value is not None and not (isinstance(value, Decimal) and value.is_finite() and 0 < value < 1):
        raise InvalidValueError(
            Text(
                f'InspectionTerms.coverage is a probability between 0 and 1, got {shown(value)}: write Decimal("0.95")',
                f'InspectionTerms.coverage adalah peluang antara 0 dan 1, bukan {shown(value)}: tulis Decimal("0.95")',
            )
        )


def _open(_instance: object, _attribute: object, value: int | None) -> None:
    if value is not None:
        counted("InspectionTerms.open_packages", value)


def _cut(_instance: object, _attribute: object, value: Length | None) -> None:
    if value is not None and value.value <= 0:
        raise InvalidValueError(
            Text(
                f"InspectionTerms.cut_length is above zero, got {value}",
                f"InspectionTerms.cut_length lebih dari nol, bukan {value}",
            )
        )


@attrs.frozen(kw_only=True)
class InspectionTerms:
    """How lots are inspected under a contract.

    Example:
        >>> InspectionTerms(decision_rule="guarded_acceptance", specimens={"moisture_content": 5}).edition
        'ISO 2859-1:1999'

    Raises:
        InvalidValueError: A word that is none of those allowed, a count below 1, a coverage that is no probability.
        WrongKindError: A count that is no ``int``, a switch that is no ``bool``, another catalogue or seed.
    """

    edition: Edition = attrs.field(default="ISO 2859-1:1999", validator=_edition)
    """The edition of the attributes tables. Normal and tightened single plans are the same in all of them but for one
    cell (letter A at AQL 10, tightened); for reduced inspection the edition must be agreed."""
    severity: Severity = attrs.field(default="normal", validator=_severity)
    """The severity, as the switching rules have it for this lot."""
    decision_rule: DecisionRule = attrs.field(default="simple", validator=_rule)
    """Who bears the doubt of a measurement; see :mod:`cocorope.qc.conformity`."""
    coverage: Decimal | None = attrs.field(default=None, validator=_coverage)
    """The least coverage probability that an uncertainty must have for a guarded rule; ``None`` takes any."""
    routine: bool = attrs.field(default=False, validator=yes_or_no)
    """Whether results with a declared deviation from the method may be used."""
    specimens: FrozenMap[str, int] = attrs.field(factory=FrozenMap, converter=_counts)
    """How many specimens, by code of characteristic. It takes the place of the number of ISO 2307 too."""
    iso_2307: bool = attrs.field(default=True, validator=yes_or_no)
    """Whether the purchaser asks for the destructive sample of ISO 2307 on rope."""
    cut_length: Length | None = attrs.field(
        default=None, converter=attrs.converters.optional(units.length), validator=_cut
    )
    """The length that is cut from a unit for one test piece, where agreed."""
    cut_units: CutUnits | None = attrs.field(default=None, validator=one_of(get_args(CutUnits)))
    """How cut units count in delivery; ``None`` where the contract is silent, which the plan points out."""
    open_packages: int | None = attrs.field(default=None, validator=_open)
    """Open only so many packages; ``None`` opens every package that a drawn unit lies in."""
    one_letter: bool = attrs.field(default=False, validator=yes_or_no)
    """Whether the responsible authority agrees to read every class at the largest letter."""
    mixed_items: MixedItem = attrs.field(default="worst", validator=one_of(get_args(MixedItem)))
    """How an item with defects of several classes counts."""
    limiting_quality: FrozenMap[DefectClass, str] = attrs.field(factory=FrozenMap, converter=_qualities)
    """Limiting quality by class, in per cent, for an isolated lot: its plan is then taken from ISO 2859-2. It takes the place
    of an AQL, never of a stricter rule of the specification."""
    catalogue: DefectCatalogue = attrs.field(default=VOCABULARY, validator=a(DefectCatalogue), repr=False)
    """The defects and their classes."""
    seed: str | None = attrs.field(default=None, validator=worded)
    """What settles the draw; ``None`` takes the lot's id."""
