"""Facts: the typed values that show a finding, and how they are compared and said.

Facts are values, not words: ``5 mm`` and ``0.5 cm`` are one fact, so reports are equal across units. They
become words only when a report is written, in its language. Numbers keep the point in both languages.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Final, TypeAlias, Union

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.markup import clean
from cocorope.text import LANGUAGES, Language, Text, is_utf8
from cocorope.units import Scale

Fact: TypeAlias = Union[  # noqa: UP007  # it names itself, which a | of strings cannot
    str, bool, int, Decimal, Fraction, date, datetime, Scale[str], Text, tuple["Fact", ...]
]
"""What a fact may be: text, yes or no, an exact number, a day, an instant with its offset, a quantity or
another scale, a sentence in both languages, or a tuple of these."""

Meaning: TypeAlias = tuple[object, ...]
"""A key by which facts are compared and ordered: equal for equal meaning, whatever way it was written."""

MOST_BITS: Final = 4096
"""The longest number a fact may be, in bits above and below the line."""
MOST_EXPONENT: Final = 999
"""The largest power of ten of a Decimal fact, up or down."""
MOST_DEPTH: Final = 4
"""How deep tuples may stand in one another."""
MOST_SHOWN: Final = 200
"""How many characters of one fact a message shows."""

_PLAIN_BITS: Final = 64
_SIX_DIGITS: Final = Context(prec=6, rounding=ROUND_HALF_EVEN)


def frozen_facts(facts: Mapping[str, object]) -> FrozenMap[str, Fact]:
    """Facts as a finding keeps them: checked, in the order of their names.

    Raises:
        InvalidValueError: A number that is not finite or too long; a datetime without offset; tuples too
            deep.
        WrongKindError: A value of a kind that is not in :data:`Fact`, a float above all.
    """
    told = [(name, facts[name]) for name in sorted(facts)]
    return FrozenMap([(name, one if one.__class__ is Text else _checked(name, one, MOST_DEPTH)) for name, one in told])


def _checked(name: str, value: object, depth: int) -> Fact:
    match value:
        case str():
            return _sayable(name, str.__str__(value))
        case bool() | Text() | Scale():
            return value
        case int() | Fraction() | Decimal():
            return _number(name, value)
        case datetime():
            return _instant(name, value)
        case date():
            return value
        case tuple() | list():
            return _several(name, value, depth)
        case _:
            raise _unfit(name, value)


def _sayable(name: str, value: str) -> str:
    if value.isascii() or is_utf8(value):
        return value
    raise InvalidValueError(
        Text(
            f"Fact {name}: half of a surrogate pair is in the text, which UTF-8 cannot say.",
            f"Fakta {name}: ada separuh pasangan surrogate, yang tidak dapat ditulis dalam UTF-8.",
        )
    )


def _number(name: str, value: int | Fraction | Decimal) -> Fact:
    if isinstance(value, Decimal):
        fits = (
            value.is_finite()
            and abs(value.adjusted()) <= MOST_EXPONENT
            and len(value.as_tuple().digits) <= MOST_EXPONENT
        )
    else:
        fits = max(value.numerator.bit_length(), value.denominator.bit_length()) <= MOST_BITS
    if fits:
        return value
    raise InvalidValueError(
        Text(
            f"Fact {name}: a number must be finite and of at most {MOST_EXPONENT} digits.",
            f"Fakta {name}: bilangan harus berhingga dan paling banyak {MOST_EXPONENT} angka.",
        )
    )


def _instant(name: str, value: datetime) -> datetime:
    if value.utcoffset() is not None:
        return value
    raise InvalidValueError(
        Text(
            f"Fact {name}: an instant needs its offset, like 2026-07-31T08:00+07:00; got one without.",
            f"Fakta {name}: waktu harus disertai selisih zona, seperti 2026-07-31T08:00+07:00; di sini tidak ada.",
        )
    )


def _several(name: str, values: tuple[object, ...] | list[object], depth: int) -> tuple[Fact, ...]:
    if depth == 0:
        raise InvalidValueError(
            Text(
                f"Fact {name}: tuples stand in one another at most {MOST_DEPTH} deep.",
                f"Fakta {name}: tuple bersarang paling banyak {MOST_DEPTH} tingkat.",
            )
        )
    return tuple(_checked(name, value, depth - 1) for value in values)


def _unfit(name: str, value: object) -> WrongKindError:
    return WrongKindError(
        Text(
            f"Fact {name}: text, bool, exact number, date, datetime, quantity, Text or a tuple of them is wanted; "
            f"got {shown(value)}. Write a decimal number as Decimal('0.5').",
            f"Fakta {name}: yang diminta teks, bool, bilangan eksak, tanggal, waktu, besaran, Text atau tuple dari "
            f"semua itu; yang diberikan {shown(value)}. Tulis bilangan desimal sebagai Decimal('0.5').",
        )
    )


def meaning(facts: Mapping[str, Fact]) -> Meaning:
    """The key of facts: equal for equal facts, across units, trailing zeros and offsets; and in a fixed order.

    Example:
        >>> meaning({"count": Decimal("5.0")}) == meaning({"count": 5})
        True
        >>> meaning({"count": 1}) == meaning({"count": True})
        False
    """
    return tuple((name, *_key(fact)) for name, fact in sorted(facts.items()))


def _key(fact: Fact) -> Meaning:
    """Its kind first, so that only like is compared with like: ``True`` is not 1, a day is no instant."""
    if isinstance(fact, tuple):
        return "tuple", tuple(map(_key, fact))
    if isinstance(fact, bool | int | Decimal | Fraction):
        return ("bool", fact) if isinstance(fact, bool) else ("number", Fraction(fact))
    if isinstance(fact, Text):
        return "words", fact.en, fact.id
    if isinstance(fact, Scale):
        return "quantity", type(fact).__name__, fact
    return type(fact).__name__, fact.astimezone(UTC).isoformat() if isinstance(fact, datetime) else str(fact)


def words_of(facts: Mapping[str, Fact]) -> dict[str, Text]:
    """Facts as the words that fill a message, in both languages."""
    return {name: said(fact) for name, fact in facts.items()}


def said(fact: Fact) -> Text:
    """One fact in words: a quantity as written, a day as ISO 8601, yes or no, a tuple with commas.

    Example:
        >>> said((True, Decimal("12.50"))).id
        'ya, 12.50'
    """
    if isinstance(fact, tuple):
        parts = [said(part) for part in fact]
        return Text(*(_clipped(", ".join(part.say(lang) for part in parts) or "–") for lang in LANGUAGES))
    return Text(*(_clipped(_said(fact, lang) or "–") for lang in LANGUAGES))


def _said(fact: Fact, lang: Language) -> str:
    match fact:
        case bool():
            return {"en": "yes", "id": "ya"}[lang] if fact else {"en": "no", "id": "tidak"}[lang]
        case Text():
            return clean(fact.say(lang))
        case Decimal():
            return format(fact, "f")
        case int() | Fraction():
            return _number_said(Fraction(fact))
        case datetime() | date():
            return fact.isoformat()
        case _:
            return clean(str(fact))


def _number_said(number: Fraction) -> str:
    if max(number.numerator.bit_length(), number.denominator.bit_length()) <= _PLAIN_BITS:
        return str(number)
    rounded = _SIX_DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))
    return f"≈ {rounded}"


def _clipped(words: str) -> str:
    return words if len(words) <= MOST_SHOWN else f"{words[: MOST_SHOWN - 1]}…"
