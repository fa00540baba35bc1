"""The lot: what is inspected, and accepted or not, as one (floor 4).

A lot is homogeneous: one product, one process, one period, made in one go (ISO 2307:2010 says *batch*:
"same size, same process, homogeneous"). Two words are kept apart throughout:

- a **unit** is what is counted and accepted: a coil, hank, piece, string or roll; AQL sample sizes count units;
- a **package** is what is weighed and opened: a bale, carton or pallet.

ISO 2307 counts neither: it counts lengths of 220 m (:data:`LENGTH_OF_ISO_2307`).
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final, Literal, TypeAlias, TypeVar, get_args

import attrs

from cocorope import spec
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.qc._fields import named, of_class, one_of, several, worded, yes_or_no
from cocorope.spec.product import PRODUCTS
from cocorope.text import LANGUAGES, Text, Wording, both
from cocorope.units import Area, Length, Mass, area, length, mass

LENGTH_OF_ISO_2307: Final = Length("220 m")
"""The length that ISO 2307:2010 counts a batch in."""

_MOST: Final = 10**18
"""No count of anything in the trade comes near it; a number beyond is a slip of the keyboard."""

LengthBasis: TypeAlias = Literal["measured", "declared"]
"""How the length of a lot is known: ``measured`` by the inspector, ``declared`` by the maker. A length that is
not stated is derived by the plan from net mass and linear density, and the plan says so."""

UNIT_NAMES: Final = FrozenMap(
    {
        "coil": Text("coil", "gulungan"),
        "hank": Text("hank", "streng"),
        "piece": Text("piece", "buah"),
        "string": Text("string", "utas"),
        "roll": Text("roll", "rol"),
        "bale": Text("bale", "bal"),
        "spool": Text("spool", "gelendong"),
        "bundle": Text("bundle", "ikat"),
    }
)
"""What the units we know are called; another word is used in both languages as it stands."""


class MixedLotError(InvalidValueError):
    """What was to be one lot is several.

    Args:
        message: The sentence, with the split that would do.
        split: The lots to make instead: for each, the ids or names that belong together.
    """

    def __init__(self, message: Text, split: tuple[tuple[str, ...], ...]) -> None:
        super().__init__(message)
        self.split = split

    def __reduce__(self) -> "tuple[type[MixedLotError], tuple[Text, tuple[tuple[str, ...], ...]]]":
        return type(self), (self.message, self.split)


def counted(name: Wording, value: object, *, least: int = 1) -> int:
    """A count, refused when it is none.

    Args:
        name: What is counted, as the error names it.
        value: What was given.
        least: The smallest count that can be.

    Raises:
        WrongKindError: ``value`` is no ``int`` (a bool is none).
        InvalidValueError: It is below ``least``, or above any count of the trade.
    """
    what = both(name)
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongKindError(
            Text(
                f"{what.en} is a whole number, got {shown(value)}: write it like 400",
                f"{what.id} adalah bilangan bulat, bukan {shown(value)}: tulis seperti 400",
            )
        )
    if value < least:
        raise InvalidValueError(
            Text(
                f"{what.en} is at least {least}, got {shown(value)}",
                f"{what.id} paling sedikit {least}, bukan {shown(value)}",
            )
        )
    if value > _MOST:
        raise InvalidValueError(
            Text(
                f"{what.en} is at most {_MOST}, got {shown(value)}: check the number",
                f"{what.id} paling banyak {_MOST}, bukan {shown(value)}: periksa bilangannya",
            )
        )
    return value


_P = TypeVar("_P", Length | None, Area | None, Mass | None)


def _units(_instance: "Lot", _attribute: object, value: int) -> None:
    counted("Lot.units", value)


def _packages(instance: "Lot", _attribute: object, value: int | None) -> None:
    if value is None:
        return
    number = counted("Lot.packages", value)
    if number > instance.units:
        raise InvalidValueError(
            Text(
                f"Lot.packages cannot exceed its units: {number} packages for {instance.units} units; a unit is counted "
                "(a coil), a package is opened (a bale), and no package is empty",
                f"Lot.packages tidak boleh melebihi jumlah unit: {number} kemasan untuk {instance.units} unit; unit "
                "dihitung (gulungan), kemasan dibuka (bal), dan tidak ada kemasan yang kosong",
            )
        )


def _positive(_instance: "Lot", attribute: "attrs.Attribute[_P]", value: _P) -> None:
    if value is not None and value.value <= 0:
        raise InvalidValueError(
            Text(
                f"Lot.{attribute.name} is above zero, got {value}: leave it out where it is not known",
                f"Lot.{attribute.name} lebih dari nol, bukan {value}: kosongkan bila tidak diketahui",
            )
        )


def _days(given: "Sequence[date] | None") -> tuple[date, date] | None:
    """The first and the last day of making.

    Raises:
        WrongKindError: No two days; an instant is none.
    """
    if given is None:
        return None
    days = tuple(given) if isinstance(given, list | tuple) else ()
    if len(days) != 2 or any(not isinstance(day, date) or isinstance(day, datetime) for day in days):
        raise WrongKindError(
            Text(
                f"Lot.period is two days, got {shown(given)}: write (date(2026, 1, 5), date(2026, 1, 30))",
                f"Lot.period berisi dua tanggal, bukan {shown(given)}: tulis (date(2026, 1, 5), date(2026, 1, 30))",
            )
        )
    return days[0], days[1]


def _period(_instance: "Lot", _attribute: object, value: tuple[date, date] | None) -> None:
    if value is not None and value[0] > value[1]:
        raise InvalidValueError(
            Text(
                f"Lot.period is (first day, last day), got {value[0]} after {value[1]}",
                f"Lot.period adalah (hari pertama, hari terakhir), sedangkan {value[0]} sesudah {value[1]}",
            )
        )


def _only_product(given: "spec.Product | Iterable[spec.Product]") -> spec.Product:
    """One product, out of one or several alike.

    Raises:
        MixedLotError: Several that differ.
        WrongKindError: No product.
    """
    products = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    for product in products or (None,):
        of_class(PRODUCTS, product, "Lot.product", "specification.product")
    kinds: list[spec.Product] = list(dict.fromkeys(products))
    if len(kinds) == 1:
        return kinds[0]
    raise _mixed([[kind.name] for kind in kinds])


def _mixed(groups: Sequence[Sequence[Text]]) -> MixedLotError:
    listed = Text(*("; ".join(", ".join(one.say(lang) for one in group) for group in groups) for lang in LANGUAGES))
    parts, split = len(groups), tuple(tuple(one.en for one in group) for group in groups)
    return MixedLotError(
        Text(
            f"a lot is homogeneous (one product, one process) and this would be {parts} lots in one; make them "
            f"separate lots: {listed.en}",
            f"lot harus seragam (satu produk, satu proses), sedangkan ini {parts} lot dalam satu; pisahkan menjadi "
            f"lot: {listed.id}",
        ),
        split,
    )


@attrs.frozen
class Lot:
    """What is inspected as one.

    Example:
        >>> rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
        >>> lot = Lot("L-0731", product=rope, units=400, unit="coil", packages=40, net="10000 kg")
        >>> lot.unit_name.id
        'gulungan'

    Raises:
        MixedLotError: Several products that differ.
        InvalidValueError: No unit, more packages than units, a length, area or mass of zero or less, a period
            that ends before it begins, a blank id or unit, a basis of the length that is no word of
            :data:`LengthBasis`.
        WrongKindError: A count that is no ``int``, no product, a name that is no text, a period that is not two
            days, a series that is neither ``True`` nor ``False``.
    """

    id: str = attrs.field(validator=named)
    """Its name: the lot number on the goods."""
    product: spec.Product = attrs.field(kw_only=True, converter=_only_product)
    """What it is of; one product, or an assortment, which is drawn from in proportion."""
    units: int = attrs.field(kw_only=True, validator=_units)
    """How many units it holds: coils, hanks, pieces, strings, rolls. AQL sizes count these."""
    unit: str = attrs.field(kw_only=True, validator=named)
    """What a unit is: ``"coil"``, ``"piece"``, …"""
    packages: int | None = attrs.field(kw_only=True, default=None, validator=_packages)
    """How many packages hold the units: bales, cartons, pallets. ``None`` where the units lie open."""
    length: Length | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(length), validator=_positive
    )
    """The length of all units together, where it is known."""
    length_basis: LengthBasis = attrs.field(kw_only=True, default="declared", validator=one_of(get_args(LengthBasis)))
    """How :attr:`length` is known; of no meaning without it."""
    area: Area | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(area), validator=_positive
    )
    """The area of all units together, of nets."""
    net: Mass | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(mass), validator=_positive
    )
    """The net mass of all units together."""
    process: str = attrs.field(kw_only=True, default="", validator=worded)
    """The process, machine, site or group that made all of it, as the maker calls it."""
    period: tuple[date, date] | None = attrs.field(kw_only=True, default=None, converter=_days, validator=_period)
    """The first and the last day of making."""
    series: bool = attrs.field(kw_only=True, default=False, validator=yes_or_no)
    """Whether it is one of a continuing series from one maker, so that switching rules apply. An isolated lot
    has no such protection, and its plan says so."""

    @property
    def unit_name(self) -> Text:
        """What a unit is called in either language."""
        return UNIT_NAMES.get(self.unit, Text(self.unit, self.unit))


def _belongs(lot: Lot) -> tuple[spec.Product, str, str, bool]:
    return lot.product, lot.process, lot.unit, lot.series


def _summed(values: Iterable["int | None"]) -> int | None:
    total = 0
    for value in values:
        if value is None:
            return None
        total += value
    return total


def joined(identifier: str, lots: Iterable[Lot]) -> Lot:
    """One lot out of several that are alike.

    Args:
        identifier: The id of the joined lot.
        lots: Lots of one product, process, unit and series; at least one.

    Raises:
        MixedLotError: They are not alike; ``.split`` and the sentence say which lots would do.
        InvalidValueError: There are none, or two have one id.
        WrongKindError: Something among them is no lot.
    """
    parts = several(lots, Lot, "joined", "[lot, another]")
    groups: dict[tuple[spec.Product, str, str, bool], list[str]] = {}
    for part in parts:
        groups.setdefault(_belongs(part), []).append(part.id)
    if len(groups) > 1:
        raise _mixed([[Text(name, name) for name in ids] for ids in groups.values()])
    if not parts or len({part.id for part in parts}) < len(parts):
        raise InvalidValueError(
            Text(
                "joined takes lots of different ids, at least one",
                "joined menerima lot dengan id berbeda, minimal satu",
            )
        )
    lengths, areas, masses = ([getattr(part, name) for part in parts] for name in ("length", "area", "net"))
    periods = [part.period for part in parts]
    return Lot(
        identifier,
        product=parts[0].product,
        units=sum(part.units for part in parts),
        unit=parts[0].unit,
        packages=_summed(part.packages for part in parts),
        length=None if None in lengths else Length.sum(lengths),
        length_basis="measured" if all(part.length_basis == "measured" for part in parts) else "declared",
        area=None if None in areas else Area.sum(areas),
        net=None if None in masses else Mass.sum(masses),
        process=parts[0].process,
        period=_spanning(periods),
        series=parts[0].series,
    )


def _spanning(periods: Iterable[tuple[date, date] | None]) -> tuple[date, date] | None:
    known = [period for period in periods if period is not None]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else None
