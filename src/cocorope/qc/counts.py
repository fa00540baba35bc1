"""What was counted: nonconforming items and nonconformities, class by class (floor 4).

Two ways to tell it. :class:`Counts` holds the totals. :class:`Examined`, one an item in draw order, holds what was
seen on each, and :func:`tally` counts it by the rules of the trade; only so can classes with different sample
sizes each be counted on the first items of one sample.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.qc._fields import check_word, named, of_class, several
from cocorope.qc.defects import CLASSES, VOCABULARY, DefectCatalogue, DefectClass, check_class
from cocorope.qc.lot import counted
from cocorope.text import Text

MixedItem: TypeAlias = Literal["worst", "each"]
"""How an item with defects of several classes counts: in its ``worst`` class alone (usual), or in ``each``."""

MIXED_ITEMS: Final[tuple[MixedItem, ...]] = get_args(MixedItem)
"""Every word of :data:`MixedItem`."""


@attrs.frozen(order=False)
class Interval:
    """A count that is known to lie between two numbers; a plain count where they are equal.

    Measurement uncertainty makes it so: of an item near its limit nobody can say whether it conforms.

    Example:
        >>> str(Interval(2, 4)), str(Interval(3, 3))
        ('2 to 4', '3')

    Raises:
        InvalidValueError: A negative count, or the least above the greatest.
        WrongKindError: A count that is no ``int``.
    """

    low: int
    """The fewest it can be: the items that certainly do not conform."""
    high: int
    """The most it can be: those, and the undecided ones."""

    def __attrs_post_init__(self) -> None:
        counted("Interval.low", self.low, least=0)
        counted("Interval.high", self.high, least=0)
        if self.low > self.high:
            raise InvalidValueError(
                Text(
                    f"a guarded count is (fewest, most), got ({self.low}, {self.high})",
                    f"hitungan berjaga adalah (paling sedikit, paling banyak), bukan ({self.low}, {self.high})",
                )
            )

    def within(self, sample: int, of: int) -> "Interval":
        """What a count on a larger sample leaves possible on its first items.

        Args:
            sample: How many first items.
            of: How many were counted, at least ``sample``.

        Raises:
            InvalidValueError: A sample larger than what was counted.
            WrongKindError: A number that is no ``int``.

        Example:
            >>> Interval(3, 3).within(50, of=51)
            Interval(low=2, high=3)
        """
        first, all_of_them = counted("within(sample, …)", sample, least=0), counted("within(of=…)", of, least=0)
        if first > all_of_them:
            raise InvalidValueError(
                Text(
                    f"the first {first} items of {all_of_them}: they cannot be more than were counted",
                    f"{first} unit pertama dari {all_of_them}: tidak mungkin lebih banyak dari yang dihitung",
                )
            )
        return Interval(max(0, self.low - (of - sample)), min(self.high, sample))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"

    @property
    def told(self) -> Text:
        """The count in either language."""
        return Text(str(self), str(self).replace(" to ", " sampai "))


_A_COUNT: Final = Text("a count of nonconforming items", "hitungan unit tidak sesuai")
_SEEN: Final = Text("how often {code} was seen", "berapa kali {code} terlihat")


def _interval(given: "Interval | int | tuple[int, int]") -> Interval:
    if isinstance(given, Interval):
        return given
    if isinstance(given, tuple) and len(given) == 2:
        return Interval(*given)
    number = counted(_A_COUNT, given, least=0)
    return Interval(number, number)


def _intervals(given: "Mapping[DefectClass, Interval | int | tuple[int, int]]") -> FrozenMap[DefectClass, Interval]:
    if not isinstance(given, Mapping):
        raise WrongKindError(
            Text(
                f"counts are given by class, got {shown(given)}: write {{'major': 3, 'minor': 1}}",
                f"hitungan diberikan per kelas, bukan {shown(given)}: tulis {{'major': 3, 'minor': 1}}",
            )
        )
    for name in given:
        check_class(name)
    return FrozenMap({name: _interval(given[name]) for name in CLASSES if name in given})


@attrs.frozen
class Counts:
    """How many items were examined, and what was found on them, by class.

    A class that is not named was **not looked for**; zero must be said.

    Example:
        >>> Counts(sample=80, nonconforming={"critical": 0, "major": 3, "minor": 1}).nonconforming["major"]
        Interval(low=3, high=3)

    Raises:
        InvalidValueError: More nonconforming items than were examined (nonconformities may exceed it), a negative
            count, a word that is no class.
        WrongKindError: A count that is no ``int``, a lot's id that is no text.
    """

    sample: int = attrs.field(kw_only=True)
    """How many items were examined, in draw order."""
    nonconforming: FrozenMap[DefectClass, Interval] = attrs.field(kw_only=True, factory=FrozenMap, converter=_intervals)
    """Nonconforming items by class; a guarded count is a pair (fewest, most)."""
    nonconformities: FrozenMap[DefectClass, Interval] = attrs.field(
        kw_only=True, factory=FrozenMap, converter=_intervals
    )
    """Nonconformities by class, where the specification counts per hundred; they may exceed the sample."""
    lot_id: str | None = attrs.field(kw_only=True, default=None, validator=named)
    """The lot they were counted on, where the record says it: counts of another lot are refused."""

    def __attrs_post_init__(self) -> None:
        counted("Counts.sample", self.sample, least=0)
        for name, count in self.nonconforming.items():
            if count.high > self.sample:
                raise InvalidValueError(
                    Text(
                        f"{count.high} nonconforming items of class {name} among {self.sample} examined: an item counts "
                        "once however many defects it has; defects themselves are given as nonconformities={...}",
                        f"{count.high} unit tidak sesuai kelas {name} dari {self.sample} yang diperiksa: satu unit "
                        "dihitung sekali berapa pun cacatnya; jumlah cacat ditulis sebagai nonconformities={...}",
                    )
                )


def _seen(given: "Mapping[str, int] | Iterable[str]") -> FrozenMap[str, int]:
    codes = several(given, str, "Examined.defects", "['mould']")
    if isinstance(given, Mapping):
        return FrozenMap({code: counted(_SEEN.filled(code=shown(code)), given[code]) for code in codes})
    times_seen: dict[str, int] = {}
    for code in codes:
        times_seen[code] = times_seen.get(code, 0) + 1
    return FrozenMap(times_seen)


@attrs.frozen
class Examined:
    """One item that was looked at, and what was seen on it.

    Example:
        >>> Examined("coil-0042", defects=["hairy", "broken_yarn", "broken_yarn"]).defects["broken_yarn"]
        2

    Raises:
        InvalidValueError: A blank mark, a defect seen less than once.
        WrongKindError: A mark that is no text, defects that are not codes in a list or numbers by code.
    """

    unit: str = attrs.field(validator=named)
    """The item: its number or mark."""
    defects: FrozenMap[str, int] = attrs.field(kw_only=True, factory=FrozenMap, converter=_seen)
    """Codes of the defects seen, and how often each; none where it was sound."""


def _item_classes(item: Examined, catalogue: DefectCatalogue, decided: frozenset[str]) -> dict[DefectClass, int]:
    """How many nonconformities of each class one item has, without those that a characteristic decides."""
    found: dict[DefectClass, int] = {}
    for code, times in item.defects.items():
        defect = catalogue[code]
        if decided.isdisjoint(defect.decided_by):
            found[defect.default_class] = found.get(defect.default_class, 0) + times
    return found


def tally(
    examined: Iterable[Examined],
    *,
    catalogue: DefectCatalogue = VOCABULARY,
    decided: Iterable[str] = (),
    mixed: MixedItem = "worst",
    first: int | None = None,
) -> Counts:
    """Count what was seen, by the rules of the trade.

    An item with two major defects is one nonconforming item and two nonconformities. A defect that a
    characteristic decides is decided there and not counted here. Every class is counted, so zero is said.

    Args:
        examined: The items in draw order.
        catalogue: The defects and their classes by contract.
        decided: Codes of the characteristics that the specification has.
        mixed: How an item with defects of several classes counts.
        first: Count only the first items; all of them where it is ``None``.

    Raises:
        InvalidValueError: A defect that the catalogue does not know, one item examined twice, a word that is not of
            :data:`MixedItem`, a negative ``first``.
        WrongKindError: Something among the items that is none, no catalogue, codes that are not text in a list.

    Example:
        >>> seen = [Examined("1", defects=["hairy", "broken_yarn"]), Examined("2"), Examined("3", defects=["damp"])]
        >>> counts = tally(seen, decided=["moisture_content"])
        >>> counts.nonconforming["major"].high, counts.nonconforming["minor"].high
        (1, 0)
        >>> counts.nonconformities["minor"].high
        1
    """
    of_class(DefectCatalogue, catalogue, "tally(catalogue=…)", "qc.VOCABULARY")
    check_word(mixed, MIXED_ITEMS, "tally(mixed=…)")
    items = several(examined, Examined, "tally", "[qc.Examined('coil-17')]")
    _refuse_repeats(items)
    items = items if first is None else items[: counted("tally(first=…)", first, least=0)]
    left_out = frozenset(several(decided, str, "tally(decided=…)", "['moisture_content']"))
    nonconforming: dict[DefectClass, int] = dict.fromkeys(CLASSES, 0)
    nonconformities: dict[DefectClass, int] = dict.fromkeys(CLASSES, 0)
    for item in items:
        found = _item_classes(item, catalogue, left_out)
        for name, times in found.items():
            nonconformities[name] += times
        hit = [name for name in CLASSES if name in found]
        for name in hit[:1] if mixed == "worst" else hit:
            nonconforming[name] += 1
    return Counts(sample=len(items), nonconforming=nonconforming, nonconformities=nonconformities)


def _refuse_repeats(items: tuple[Examined, ...]) -> None:
    seen: set[str] = set()
    for item in items:
        if item.unit in seen:
            raise InvalidValueError(
                Text(
                    f"unit {shown(item.unit)} was examined twice in one sample: an item is drawn without replacement",
                    f"unit {shown(item.unit)} diperiksa dua kali dalam satu sampel: unit diambil tanpa pengembalian",
                )
            )
        seen.add(item.unit)
