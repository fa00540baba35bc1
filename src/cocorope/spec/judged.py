"""The judged statistic: which number made of the readings is held against the limit.

A contract that says "breaking force at least 0.6 kN" has said half: every specimen, or their mean? DESIGN
calls the other half the *judged statistic*. Readings become one value per specimen, specimens become the
statistic (exactly), the statistic is rounded once and then judged.
"""

from datetime import date
from decimal import Decimal
from typing import ClassVar, Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text

InspectionLevel: TypeAlias = Literal["S-1", "S-2", "S-3", "S-4", "I", "II", "III"]
"""An inspection level of ISO 2859-1 (table 1): how large the sample is for a lot size."""

LEVELS: Final[tuple[InspectionLevel, ...]] = get_args(InspectionLevel)
"""Every inspection level, the special ones first."""


def positive(value: Decimal | int | str, what: str) -> Decimal:
    """A finite number above zero, read strictly.

    Args:
        value: A number or its text, such as ``"2.5"``; no float, whose digits are not what was written.
        what: The name the error message gives it.

    Raises:
        WrongKindError: Another type, a bool or a float among them.
        InvalidValueError: No plain number, or not above zero.
    """
    if isinstance(value, bool) or not isinstance(value, (Decimal, int, str)):
        raise WrongKindError(
            Text(
                f'{what} takes a number as text, such as "2.5", or a Decimal or int; got {shown(value)}',
                f'{what} menerima angka sebagai teks, misalnya "2.5", atau Decimal atau int; diterima {shown(value)}',
            )
        )
    if isinstance(value, str) and not (len(value) <= 40 and value.isascii() and value.replace(".", "", 1).isdigit()):
        raise InvalidValueError(_not_plain(value, what))
    number = Decimal(value)
    if not number.is_finite() or number <= 0:
        raise InvalidValueError(_not_plain(value, what))
    return number


def _not_plain(value: Decimal | int | str, what: str) -> Text:
    got = shown(str(value))
    return Text(
        f'{what} is a number above zero with a point for decimals, such as "2.5"; got {got}',
        f'{what} adalah angka di atas nol dengan titik sebagai tanda desimal, misalnya "2.5"; diterima {got}',
    )


def level_known(value: str, what: str) -> InspectionLevel:
    """An inspection level of ISO 2859-1.

    Raises:
        InvalidValueError: Not one of :data:`LEVELS`.
    """
    for level in LEVELS:
        if value == level:
            return level
    known = ", ".join(LEVELS)
    raise InvalidValueError(
        Text(
            f"{what} is an inspection level of ISO 2859-1 ({known}); got {shown(value)}",
            f"{what} adalah tingkat inspeksi ISO 2859-1 ({known}); diterima {shown(value)}",
        )
    )


@attrs.frozen
class Each:
    """Every specimen by itself meets the limit."""

    code: ClassVar[str] = "each"
    name: ClassVar[Text] = Text("each specimen", "setiap spesimen")


@attrs.frozen
class Mean:
    """The arithmetic mean over the specimens meets the limit."""

    code: ClassVar[str] = "mean"
    name: ClassVar[Text] = Text("mean of the specimens", "rata-rata spesimen")


@attrs.frozen
class RatioOfTotals:
    """A total over a total: kilograms over metres for linear density, metres over kilograms for runnage.

    The only average of an inverse quantity that means something: a plain mean of runnages is wrong
    whenever the lengths behind them are equal.
    """

    code: ClassVar[str] = "ratio_of_totals"
    name: ClassVar[Text] = Text("total over total", "total dibagi total")


@attrs.frozen
class Total:
    """The sum over the lot meets the limit: delivered mass, delivered length."""

    code: ClassVar[str] = "total"
    name: ClassVar[Text] = Text("total of the lot", "jumlah seluruh lot")


@attrs.frozen
class Composite:
    """One value of a sample blended from all increments meets the limit, as for impurities or salt."""

    code: ClassVar[str] = "composite"
    name: ClassVar[Text] = Text("composite sample", "sampel gabungan")


@attrs.frozen
class EveryUnit:
    """Every unit of the lot is measured and each meets the limit; no sampling."""

    code: ClassVar[str] = "every_unit"
    name: ClassVar[Text] = Text("every unit of the lot", "setiap satuan dalam lot")


def _aql(value: Decimal | int | str) -> Decimal:
    return positive(value, "AQL")


def _fraction_level(value: str) -> InspectionLevel:
    return level_known(value, "FRACTION.level")


def _variables_level(value: str) -> InspectionLevel:
    return level_known(value, "VARIABLES.level")


@attrs.frozen
class Fraction:
    """The number of specimens outside the limit is judged by attributes (ISO 2859-1) at an AQL.

    Example:
        >>> str(FRACTION("2.5", "II").aql)
        '2.5'

    Raises:
        InvalidValueError: An AQL that is no number above zero, or an unknown level.
    """

    code: ClassVar[str] = "fraction"
    name: ClassVar[Text] = Text("fraction nonconforming, by attributes", "proporsi tidak sesuai, secara atribut")
    aql: Decimal = attrs.field(converter=_aql)
    """The acceptance quality limit in per cent nonconforming."""
    level: InspectionLevel = attrs.field(default="II", converter=_fraction_level)
    """The inspection level; ISO 2859-1 takes II where nothing else is agreed."""


@attrs.frozen
class ByVariables:
    """Mean and standard deviation together are judged by variables (ISO 3951, MIL-STD-414, Z1.9) at an AQL.

    Raises:
        InvalidValueError: An AQL that is no number above zero, or an unknown level.
    """

    code: ClassVar[str] = "variables"
    name: ClassVar[Text] = Text("fraction nonconforming, by variables", "proporsi tidak sesuai, secara variabel")
    aql: Decimal = attrs.field(converter=_aql)
    """The acceptance quality limit in per cent nonconforming."""
    level: InspectionLevel = attrs.field(default="II", converter=_variables_level)
    """The inspection level."""


def _k(value: Decimal | int | str) -> Decimal:
    return positive(value, "MEAN_MINUS.k")


@attrs.frozen
class MeanMinus:
    """The mean less k sample standard deviations meets the lower limit (or plus k, the upper one).

    Raises:
        InvalidValueError: A k that is no number above zero.
    """

    code: ClassVar[str] = "mean_minus"
    name: ClassVar[Text] = Text("mean less k standard deviations", "rata-rata dikurangi k simpangan baku")
    k: Decimal = attrs.field(converter=_k)
    """How many sample standard deviations."""


def _day(_instance: "TypeTest", _attribute: "attrs.Attribute[date]", value: date) -> None:
    if type(value) is not date:
        raise WrongKindError(
            Text(
                f"TYPE_TEST takes the last day its report holds as a date; got {shown(value)}",
                f"TYPE_TEST menerima hari terakhir berlakunya laporan sebagai date; diterima {shown(value)}",
            )
        )


@attrs.frozen
class TypeTest:
    """The property was proven once for the type by a report; lots do not measure it again until the report lapses.

    Raises:
        WrongKindError: ``valid_until`` is no date.
    """

    code: ClassVar[str] = "type_test"
    name: ClassVar[Text] = Text("type test report", "laporan uji tipe")
    valid_until: date = attrs.field(validator=_day)
    """The last day on which the report holds."""


JudgedStatistic: TypeAlias = (
    Each | Mean | RatioOfTotals | Total | Composite | EveryUnit | Fraction | ByVariables | MeanMinus | TypeTest
)
"""Any judged statistic."""

STATISTICS: Final[tuple[type[JudgedStatistic], ...]] = get_args(JudgedStatistic)
"""Every class of judged statistic."""

EACH: Final = Each()
"""Every specimen by itself."""
MEAN: Final = Mean()
"""The arithmetic mean of the specimens."""
RATIO_OF_TOTALS: Final = RatioOfTotals()
"""Total mass over total length, or the like."""
TOTAL: Final = Total()
"""The sum over the lot."""
COMPOSITE: Final = Composite()
"""One blended sample."""
EVERY_UNIT: Final = EveryUnit()
"""Every unit of the lot, no sampling."""
FRACTION: Final = Fraction
"""``FRACTION(aql, level)``: by attributes."""
VARIABLES: Final = ByVariables
"""``VARIABLES(aql)``: by variables."""
MEAN_MINUS: Final = MeanMinus
"""``MEAN_MINUS(k)``: the mean less k standard deviations."""
TYPE_TEST: Final = TypeTest
"""``TYPE_TEST(valid_until)``: a report that holds until a day."""


def implies(offered: JudgedStatistic, asked: JudgedStatistic) -> bool:
    """Whether any result that meets a limit by ``offered`` meets the same limit by ``asked``.

    Equal statistics do; and when each specimen lies in an interval, so do their mean and their weighted
    mean, because an interval is convex. Nothing else is claimed.

    Example:
        >>> implies(EACH, MEAN), implies(MEAN, EACH)
        (True, False)
    """
    return offered == asked or (isinstance(offered, Each) and isinstance(asked, (Mean, RatioOfTotals)))
