"""Element strings: data behind GS1 application identifiers, as a barcode carries them or as people read them.

GS1 General Specifications, sections 3 and 7.8. The table of application identifiers is biip's.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple, Self, final

from cocorope.errors import WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.identifiers.associations import fault
from cocorope.identifiers.base import LONGEST, Identifier, characters, checked, invalid, written
from cocorope.identifiers.keys import Gdti, Giai, Ginc, Gln, Gsin, Gtin, LotNumber, Sscc
from cocorope.text import Text

SEPARATOR: Final = "\x1d"
"""How a scanner transmits FNC1 inside a message: ASCII 29."""
_PREDEFINED: Final = frozenset(
    ["00", "01", "02", "03", "04", "20", "41", *map(str, range(11, 20)), *map(str, range(31, 37))]
)
"""First two digits of the identifiers whose values have a length set in advance (section 7.8.5)."""
_CHECKED: Final[dict[str, type[Identifier]]] = {
    "00": Sscc, "01": Gtin, "02": Gtin, "10": LotNumber, "253": Gdti, "401": Ginc, "402": Gsin,
    "410": Gln, "411": Gln, "412": Gln, "413": Gln, "414": Gln, "415": Gln, "416": Gln, "417": Gln,
    "8004": Giai, "7023": Giai,
}  # fmt: skip
"""The type that checks a value, where one does."""
_SUMS: Final[dict[str, tuple[int, int]]] = {
    "03": (0, 14), "255": (0, 13), "8003": (1, 14), "8006": (0, 14), "8017": (0, 18), "8018": (0, 18), "8026": (0, 14),
}  # fmt: skip
"""Where the digits stand whose last one is their check digit, in the values of no type of ours."""
_DATES: Final = frozenset(["11", "12", "13", "15", "16", "17"])
"""Identifiers of a day, as six digits YYMMDD; day 00 is the last one of its month (section 3)."""
_DECIMALS: Final = re.compile(r"3[1-6][0-9]{2}").fullmatch
"""Identifiers of a measure whose own last digit is the count of decimals (section 3)."""
_BRACKETED: Final = re.compile(r"\(([0-9]{2,4})\)((?:[^()\\]|\\[()\\])*)")


class Entry(NamedTuple):
    """An application identifier as the table has it."""

    ai: str
    """Two to four digits."""
    title: str
    """Its short name."""
    value: re.Pattern[str]
    """What a value looks like."""
    form: str
    """The same in GS1's notation: N digits, X characters, the number of them, ``..`` up to it."""


@cache
def table() -> FrozenMap[str, Entry]:
    """The application identifiers, read from biip when first asked for."""
    from biip.gs1_application_identifiers import _GS1_APPLICATION_IDENTIFIERS  # noqa: PLC0415  # a quarter of a second

    return FrozenMap(
        {ai: _entry(ai, row.data_title, row.pattern, row.format) for ai, row in _GS1_APPLICATION_IDENTIFIERS.items()}
    )


def _entry(ai: str, title: str, pattern: str, form: str) -> Entry:
    """Pattern and form without the identifier they begin with."""
    value = re.compile(pattern.removeprefix("^").removeprefix(ai).removesuffix("$"), re.ASCII)
    return Entry(ai, title, value, form.partition("+")[2])


def checked_value(ai: str, value: str) -> str:
    """The value if it is one that the application identifier allows.

    Raises:
        InvalidValueError: No such identifier, another form, another character, a wrong check digit.
        WrongKindError: The identifier or the value is not text.
    """
    ai, value = written("an application identifier", ai), written("a value", value)
    entry = table().get(ai)
    if entry is None:
        raise invalid("an application identifier of GS1", ai, _NO_AI)
    name = f"a value of ({ai}) {entry.title}"
    characters(name, value, 90)
    if entry.value.fullmatch(value) is None:
        raise invalid(
            name,
            value,
            Text(f"its form is {entry.form} (N digits, X characters)", f"bentuknya {entry.form} (N angka, X karakter)"),
        )
    if ai in _CHECKED:
        _CHECKED[ai](value)
    elif ai in _SUMS:
        checked(name, value[slice(*_SUMS[ai])])
    elif ai in _DATES:
        _day_of_calendar(name, value)
    return value


def _day_of_calendar(name: str, value: str) -> None:
    year, month, day = 2000 + int(value[:2]), int(value[2:4]), int(value[4:])
    if month == 0:
        raise invalid(name, value, Text("a day is YYMMDD, month 01 to 12", "hari ditulis YYMMDD, bulan 01 sampai 12"))
    if day > monthrange(year, month)[1]:
        raise invalid(name, value, Text("the month has no such day", "bulan itu tidak punya tanggal demikian"))


_NO_AI: Final = Text("there is none with these digits", "tidak ada yang berangka demikian")


def checked_values(
    pairs: Iterable[tuple[str, str]], name: str, text: str, *, part_of_label: bool = False
) -> FrozenMap[str, str]:
    """The pairs, each checked; one identifier stands once, or again with the same value.

    Args:
        pairs: Identifiers and values.
        name: What is read, for the error.
        text: The whole of it, for the error.
        part_of_label: Whether what must stand beside an identifier may stand in another symbol.

    Raises:
        InvalidValueError: A wrong value, one identifier with two values, or identifiers that do not go together.
    """
    found: dict[str, str] = {}
    for ai, value in pairs:
        if found.setdefault(ai, checked_value(ai, value)) != value:
            raise invalid(name, text, Text(f"({ai}) stands twice with two values", f"({ai}) tertulis dua kali berbeda"))
    if not found:
        raise invalid(name, text, Text("it holds nothing", "tidak berisi apa pun"))
    wrong = fault(frozenset(found), part_of_label=part_of_label)
    if wrong is not None:
        raise invalid(name, text, wrong)
    return FrozenMap(found)


def told(kind: type[Identifier], values: Mapping[str, str]) -> dict[str, str]:
    """Values by application identifier, all of them text.

    Raises:
        WrongKindError: No mapping of text to text.
    """
    if not isinstance(values, Mapping):
        raise WrongKindError(
            Text(
                f"{kind.__name__}.of takes a mapping from identifier to value, got {shown(values)}",
                f"{kind.__name__}.of menerima pemetaan dari pengenal ke nilai, bukan {shown(values)}",
            )
        )
    return {written("an application identifier", ai): written("a value", value) for ai, value in values.items()}


class Carrier(Identifier):
    """What carries several values behind application identifiers."""

    __slots__ = ()

    @classmethod
    def again(cls, text: str) -> Self:
        """The one whose ``str`` a text is, also where it is only one symbol of a label.

        Raises:
            InvalidValueError: There is none.
        """
        raise NotImplementedError  # pragma: no cover  # each kind has its own

    @property
    def values(self) -> FrozenMap[str, str]:
        """The values by application identifier."""
        raise NotImplementedError  # pragma: no cover  # each kind has its own

    def __reduce__(self) -> tuple[Callable[[str], Self], tuple[str]]:  # type: ignore[override]  # wider than a type
        return type(self).again, (self._text,)

    def day(self, ai: str, *, on: date) -> date:
        """The day behind a date identifier, day 00 being the last one of its month (section 7.12).

        Args:
            ai: 11, 12, 13, 15, 16 or 17.
            on: The day it is read: years lie from 49 before to 50 after it.

        Raises:
            KeyError: No such value, or none that is a day.

        Example:
            >>> ElementString("(01)09520123456788(17)290200").day("17", on=date(2026, 1, 1))
            datetime.date(2029, 2, 28)
        """
        if not isinstance(ai, str) or ai not in _DATES:
            raise KeyError(ai)
        value = self.values[ai]
        year = on.year - on.year % 100 + int(value[:2])
        year += 100 if year < on.year - 49 else -100 if year > on.year + 50 else 0
        month = int(value[2:4])
        return date(year, month, int(value[4:]) or monthrange(year, month)[1])

    def measure(self, ai: str) -> Decimal:
        """The number behind an identifier 31nn to 36nn, whose last digit says the decimals (section 3).

        Args:
            ai: The whole identifier: 3103 is a net mass in kilograms with three decimals.

        Raises:
            KeyError: No such value, or none that is a measure.

        Example:
            >>> ElementString("(01)09520123456788(3103)000189").measure("3103")
            Decimal('0.189')
        """
        if not isinstance(ai, str) or _DECIMALS(ai) is None:
            raise KeyError(ai)
        return Decimal(self.values[ai]).scaleb(-int(ai[3]))


@final
class ElementString(Carrier):
    """Data behind application identifiers, as ``(01)09520123456788(10)ABC1`` or as a scanner sends it.

    Canonical is the bracketed form, in the order given; a bracket or backslash in a value stands behind a backslash.
    A separator after a value of set length is tolerated. Identifiers that must not stand together are refused, and so
    are those whose companion is missing; a label of several symbols is read by :meth:`of_label`.

    Raises:
        InvalidValueError: A wrong value, or identifiers that do not go together; the sentence says which.

    Example:
        >>> ElementString("(00)040123450000003338").values["00"]
        '040123450000003338'
    """

    __slots__ = ()

    @classmethod
    def _parse(cls, text: str) -> str:
        return _brackets(checked_values(_pairs(text), _NAME, text))

    @classmethod
    def lenient(cls, text: str, /, *, part_of_label: bool = False) -> Self:
        """Read an element string with a named leniency, and nothing beyond it.

        Args:
            text: The element string.
            part_of_label: Take one symbol of a label whose other symbols may hold what must stand beside it.

        Raises:
            InvalidValueError: Still none.
            WrongKindError: Not text.
        """
        plain = written(cls, text)
        return cls._of_canonical(_brackets(checked_values(_pairs(plain), _NAME, plain, part_of_label=part_of_label)))

    @classmethod
    def again(cls, text: str) -> Self:
        """The one whose ``str`` a text is, also where it is only one symbol of a label."""
        return cls.lenient(text, part_of_label=True)

    @classmethod
    def of_label(cls, *symbols: str) -> Self:
        """The element strings of all symbols on one label, as one.

        Raises:
            InvalidValueError: A wrong one, two values for one identifier, or identifiers that do not go together.

        Example:
            >>> str(ElementString.of_label("(01)09520123456788", "(10)ABC1"))
            '(01)09520123456788(10)ABC1'
        """
        pairs = [pair for symbol in symbols for pair in _pairs(str(symbol))]
        return cls._of_canonical(_brackets(checked_values(pairs, "a label", " ".join(map(str, symbols)))))

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Self:
        """From values by application identifier.

        Raises:
            InvalidValueError: See the class.
            WrongKindError: No mapping of text to text.
        """
        plain = told(cls, values)
        return cls(_brackets(checked_values(plain.items(), _NAME, str(plain), part_of_label=True)))

    @property
    def values(self) -> FrozenMap[str, str]:
        """The values by application identifier, in the order given."""
        return FrozenMap(_bracketed(self._text))

    def scanned(self) -> str:
        """As a barcode carries it: a separator after each value of no set length that is not the last."""
        parts = [(ai + value, ai[:2] in _PREDEFINED) for ai, value in self.values.items()]
        return "".join(part if fixed else part + SEPARATOR for part, fixed in parts).removesuffix(SEPARATOR)


_NAME: Final = "an element string"


def _pairs(text: str) -> list[tuple[str, str]]:
    if len(text) > LONGEST:
        raise invalid(_NAME, text, Text(f"at most {LONGEST} characters", f"paling banyak {LONGEST} karakter"))
    return _bracketed(text) if text.startswith("(") else _scanned(text)


_BRACKETS: Final = str.maketrans({sign: f"\\{sign}" for sign in "()\\"})


def _brackets(values: Mapping[str, str]) -> str:
    return "".join(f"({ai}){value.translate(_BRACKETS)}" for ai, value in values.items())


def _bracketed(text: str) -> list[tuple[str, str]]:
    pairs, place = [], 0
    while place < len(text):
        match = _BRACKETED.match(text, place)
        if match is None:
            why = Text(
                f"an application identifier in brackets is due at character {place + 1}",
                f"pada karakter ke-{place + 1} seharusnya ada pengenal aplikasi dalam kurung",
            )
            raise invalid(_NAME, text, why)
        pairs.append((match[1], re.sub(r"\\(.)", r"\1", match[2])))
        place = match.end()
    return pairs


def _scanned(text: str) -> list[tuple[str, str]]:
    pairs, rest = [], text.removeprefix("]C1").removeprefix("]d2").removeprefix("]Q3").removeprefix(SEPARATOR)
    while rest:
        ai = next((rest[:size] for size in (2, 3, 4) if rest[:size] in table()), None)
        if ai is None:
            raise invalid("an application identifier of GS1", rest[:4], _NO_AI)
        pair, rest = _cut(ai, rest[len(ai) :], text)
        pairs.append(pair)
        rest = rest.removeprefix(SEPARATOR)
    return pairs


def _cut(ai: str, rest: str, text: str) -> tuple[tuple[str, str], str]:
    """The value in front, and what follows it."""
    if ai[:2] not in _PREDEFINED:
        value, _, after = rest.partition(SEPARATOR)
        return (ai, value), after
    match = table()[ai].value.match(rest)
    if match is None:
        raise invalid(_NAME, text, Text(f"the value of ({ai}) is cut short", f"nilai ({ai}) terpotong"))
    return (ai, match[0]), rest[match.end() :]
