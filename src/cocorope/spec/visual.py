"""Visual quality: what the inspector looks at, how much of it, and how many defects a class may show.

A defect that a characteristic decides (a diameter out of limits, a wet core) is decided there and not counted
here a second time: :meth:`cocorope.spec.Specification.decides` tells.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar, Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.spec.fields import above_zero, short_text
from cocorope.spec.judged import InspectionLevel, level_known, positive
from cocorope.text import Text
from cocorope.units import Area, Length, area, length

DefectClass: TypeAlias = Literal["critical", "major", "minor"]
"""The class of a defect; the contract decides which defect is in which."""

DEFECT_CLASSES: Final[tuple[DefectClass, ...]] = get_args(DefectClass)
"""Every class, the gravest first."""

Basis: TypeAlias = Literal["items", "nonconformities"]
"""Count nonconforming items (per cent), or nonconformities (per hundred items)."""


def _aql(value: Decimal | int | str) -> Decimal:
    return positive(value, "AQL")


@attrs.frozen
class Aql:
    """A class of defects judged by attributes (ISO 2859-1) at an acceptance quality limit.

    Raises:
        InvalidValueError: No number above zero.
    """

    code: ClassVar[str] = "aql"
    value: Decimal = attrs.field(converter=_aql)
    """The AQL, per cent nonconforming or nonconformities per hundred items."""

    def text(self) -> Text:
        """In words."""
        return Text(f"AQL {self.value:f}", f"AQL {self.value:f}")


@attrs.frozen
class NoneInSample:
    """No defect of the class may be found in whatever sample the other classes draw: weak protection, and said so."""

    code: ClassVar[str] = "none_in_sample"

    def text(self) -> Text:
        """In words."""
        return Text("none in the sample", "tidak boleh ada dalam sampel")


@attrs.frozen
class EveryItem:
    """Every item of the lot is looked at and none may have a defect of the class."""

    code: ClassVar[str] = "every_item"

    def text(self) -> Text:
        """In words."""
        return Text("every item is looked at, none may have it", "setiap barang diperiksa, tidak boleh ada")


def _lq(value: Decimal | int | str) -> Decimal:
    return _probability(value, "zero_acceptance.lq")


def _beta(value: Decimal | int | str) -> Decimal:
    return _probability(value, "zero_acceptance.beta")


def _probability(value: Decimal | int | str, what: str) -> Decimal:
    number = positive(value, what)
    if number >= 1:
        raise InvalidValueError(
            Text(
                f'{what} is a fraction between 0 and 1, such as "0.05" for 5 %; got {shown(value)}',
                f'{what} adalah pecahan antara 0 dan 1, misalnya "0.05" untuk 5 %; diterima {shown(value)}',
            )
        )
    return number


@attrs.frozen
class ZeroAcceptance:
    """No defect in a sample so large that a lot of limiting quality passes with probability beta at most.

    Raises:
        InvalidValueError: A fraction that is not between 0 and 1.
    """

    code: ClassVar[str] = "zero_acceptance"
    lq: Decimal = attrs.field(converter=_lq)
    """The limiting quality as a fraction: 0.05 is five in a hundred."""
    beta: Decimal = attrs.field(converter=_beta)
    """The consumer's risk as a fraction."""

    def text(self) -> Text:
        """In words."""
        return Text(
            f"none in a sample that lets a fraction of {self.lq:f} pass with probability {self.beta:f} at most",
            f"tidak ada dalam sampel yang meloloskan proporsi {self.lq:f} dengan peluang paling besar {self.beta:f}",
        )


ClassRule: TypeAlias = Aql | NoneInSample | EveryItem | ZeroAcceptance
"""What decides one class of defects."""


def none_in_sample() -> NoneInSample:
    """No defect of the class in the sample."""
    return NoneInSample()


def every_item() -> EveryItem:
    """Every item looked at, no defect of the class."""
    return EveryItem()


def zero_acceptance(lq: Decimal | str, beta: Decimal | str) -> ZeroAcceptance:
    """No defect in a sample of the size that limiting quality and consumer's risk ask for.

    Args:
        lq: The limiting quality, a fraction between 0 and 1.
        beta: The consumer's risk, a fraction between 0 and 1.

    Raises:
        InvalidValueError: A fraction that is not between 0 and 1.
    """
    return ZeroAcceptance(lq, beta)


def class_rule(value: ClassRule | Decimal | str | None) -> ClassRule | None:
    """A class rule; text or a number is an AQL.

    Raises:
        InvalidValueError: Text that is no number above zero.
        WrongKindError: Another type.
    """
    if value is None or isinstance(value, (Aql, NoneInSample, EveryItem, ZeroAcceptance)):
        return value
    return Aql(value)


def _whole(_instance: "PerLength", _attribute: "attrs.Attribute[int]", value: int) -> None:
    if type(value) is not int or value < 0:
        raise InvalidValueError(
            Text(
                f"PerLength.at_most is a whole number from 0 up; got {shown(value)}",
                f"PerLength.at_most adalah bilangan bulat mulai dari 0; diterima {shown(value)}",
            )
        )


@attrs.frozen(kw_only=True)
class PerLength:
    """At most so many defects of a kind in so much length, such as two splices in 100 m.

    Raises:
        InvalidValueError: No code, a negative or broken count, a length of zero or less.
    """

    defect: str = attrs.field(validator=short_text)
    """The code of the defect."""
    at_most: int = attrs.field(validator=_whole)
    """How many are allowed."""
    per: Length = attrs.field(converter=length, validator=above_zero)
    """In how much length."""


def portion(value: Length | Area | str | None) -> Length | Area | None:
    """A length or an area, from itself or its text.

    Raises:
        WrongKindError: Neither a length nor an area.
        InvalidValueError: Text that cannot be read as one.
    """
    if value is None or isinstance(value, (Length, Area)):
        return value
    try:
        return length(value)
    except WrongKindError:
        return area(value)


def _level(value: str) -> InspectionLevel:
    return level_known(value, "VisualQuality.level")


def _basis(_instance: "VisualQuality", _attribute: "attrs.Attribute[Basis]", value: Basis) -> None:
    if value not in get_args(Basis):
        raise InvalidValueError(
            Text(
                f'VisualQuality.basis is "items" or "nonconformities"; got {shown(value)}',
                f'VisualQuality.basis adalah "items" atau "nonconformities"; diterima {shown(value)}',
            )
        )


def _limits(value: Iterable[PerLength]) -> tuple[PerLength, ...]:
    return tuple(value)


def _per_lengths(
    _instance: "VisualQuality", _attribute: "attrs.Attribute[tuple[PerLength, ...]]", value: tuple[PerLength, ...]
) -> None:
    for limit in value:
        if not isinstance(limit, PerLength):
            raise WrongKindError(
                Text(
                    f"VisualQuality.per_length takes PerLength records; got {shown(limit)}",
                    f"VisualQuality.per_length menerima catatan PerLength; diterima {shown(limit)}",
                )
            )


@attrs.frozen(kw_only=True)
class VisualQuality:
    """How many visible defects a lot may have, class by class.

    Example:
        >>> eyes = VisualQuality(critical=none_in_sample(), major="2.5", minor="4.0", unit="coil", examine="10 m")
        >>> eyes.major.text().say("en"), str(eyes.examine)
        ('AQL 2.5', '10 m')

    Raises:
        InvalidValueError: An AQL, level, basis or portion that cannot be; no class at all.
    """

    critical: ClassRule | None = attrs.field(default=None, converter=class_rule)
    """What decides critical defects; ``None`` leaves them unjudged."""
    major: ClassRule | None = attrs.field(default=None, converter=class_rule)
    """What decides major defects."""
    minor: ClassRule | None = attrs.field(default=None, converter=class_rule)
    """What decides minor defects."""
    unit: str = attrs.field(validator=short_text)
    """The unit counted and accepted, such as ``"coil"`` or ``"piece"``."""
    examine: Length | Area | None = attrs.field(default=None, converter=portion, validator=above_zero)
    """The portion of each unit that is examined; ``None`` is the whole unit."""
    item: Length | Area | None = attrs.field(default=None, converter=portion, validator=above_zero)
    """The defined item where goods are counted per stretch (10 m) or per area (1 m2); ``None``: the unit itself."""
    basis: Basis = attrs.field(default="items", validator=_basis)
    """Nonconforming items in per cent, or nonconformities per hundred items."""
    level: InspectionLevel = attrs.field(default="II", converter=_level)
    """The inspection level; ISO 2859-1 takes II where nothing else is agreed."""
    per_length: tuple[PerLength, ...] = attrs.field(default=(), converter=_limits, validator=_per_lengths)
    """Limits on single defects per length, judged beside the classes."""

    def __attrs_post_init__(self) -> None:
        if not (self.rules or self.per_length):
            raise InvalidValueError(
                Text(
                    'VisualQuality judges at least one class or length: write major="2.5", or leave visual out',
                    'VisualQuality menilai sedikitnya satu kelas atau panjang: tulis major="2.5", '
                    "atau hilangkan visual",
                )
            )

    @property
    def rules(self) -> tuple[tuple[DefectClass, ClassRule], ...]:
        """Each judged class with its rule, the gravest first."""
        by_class: tuple[tuple[DefectClass, ClassRule | None], ...] = (
            ("critical", self.critical),
            ("major", self.major),
            ("minor", self.minor),
        )
        return tuple((name, rule) for name, rule in by_class if rule is not None)
