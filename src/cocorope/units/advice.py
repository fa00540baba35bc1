"""Why a text is not a quantity, and how to write it right, in both languages.

Only the head of a text is looked at, so that ten megabytes are refused as fast as ten letters.
"""

import re
from collections.abc import Callable
from typing import Final

from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError, shown
from cocorope.text import Text
from cocorope.units.errors import OutOfRangeError, UnknownUnitError
from cocorope.units.exact import OUT_OF_RANGE
from cocorope.units.reading import KINDS_BY_NAME, KINDS_OF_UNIT, NUMBER, QUANTITY
from cocorope.units.table import MISSPELT

LONGEST: Final = 120
"""A longer text is no quantity, whatever it holds."""

_NUMBER: Final = r"[+-]?[0-9]+(?:\.[0-9]+)?"
_UNIT: Final = r"[A-Za-z%/][A-Za-z0-9%/]*"
_NUMBER_ALONE: Final = re.compile(rf"{_NUMBER} *").fullmatch
_UNIT_ALONE: Final = re.compile(rf" *{_UNIT}").fullmatch
_COMMA: Final = re.compile(rf"([+-]?[0-9]+),([0-9]+) ?({_UNIT})?").fullmatch
_GROUPS: Final = re.compile(
    rf"([+-]?[0-9]{{1,3}})((?:([.,' _])[0-9]{{3}})(?:\3[0-9]{{3}})*)([.,][0-9]+)? ?({_UNIT})?"
).fullmatch
_EXPONENT: Final = re.compile(rf"{_NUMBER}[eE][+-]?[0-9]+ ?({_UNIT})?").fullmatch
_BARE_POINT: Final = re.compile(rf"([+-]?)([0-9]*)\.([0-9]*) ?({_UNIT})?").fullmatch
_PLAIN: Final = re.compile(rf"({_NUMBER}) ?({_UNIT}|1)").fullmatch
_NO_COMMA: Final = Text("no comma: the decimal sign is a point", "tanpa koma: tanda desimal adalah titik")
_SIGNS: Final = {
    "°": Text("write degC for degrees Celsius", "tulis degC untuk derajat Celsius"),
    "²": Text("write m2 for square metres", "tulis m2 untuk meter persegi"),
    "³": Text("write m3 for cubic metres", "tulis m3 untuk meter kubik"),
    "µ": Text("write um for micrometres", "tulis um untuk mikrometer"),
    "μ": Text("write um for micrometres", "tulis um untuk mikrometer"),
    "−": Text('write the minus sign as "-"', 'tulis tanda minus sebagai "-"'),
    "′": Text("write ft for feet", "tulis ft untuk kaki"),
    "″": Text("write in for inches", "tulis in untuk inci"),
}


def fault(kind: str, text: str) -> CocoropeError:
    """The error for a text that is not a quantity of the kind.

    Args:
        kind: The name of the class that was asked for.
        text: The whole text, however long.
    """
    match = QUANTITY(text)
    if match is not None:
        return unknown_unit(kind, match[2].lstrip(), text)
    why = next((advice for diagnose in _DIAGNOSES if (advice := diagnose(text)) is not None), None)
    if why is OUT_OF_RANGE:
        return OutOfRangeError(_cannot_read(kind, text, why))
    return InvalidValueError(_cannot_read(kind, text, why or _form(kind)))


def _cannot_read(kind: str, text: str, why: Text) -> Text:
    noun = KINDS_BY_NAME[kind].noun if kind in KINDS_BY_NAME else Text("a quantity", "besaran")
    return Text("cannot read {got} as {noun}: {why}", "{got} tidak dapat dibaca sebagai {noun}: {why}").filled(
        got=shown(text), noun=noun, why=why
    )


def _form(kind: str) -> Text:
    unit = KINDS_BY_NAME[kind].units[0].symbol if kind in KINDS_BY_NAME else "mm"
    return Text(
        f'write a number, a space and a unit, as in "12.5 {unit}"',
        f'tulis bilangan, spasi, lalu satuan, seperti "12.5 {unit}"',
    )


def unknown_unit(kind: str, unit: str, got: object) -> CocoropeError:
    """The error for a unit that the kind does not have: of another kind, misspelt, or of nobody."""
    others = KINDS_OF_UNIT.get(unit)
    if others:  # then a kind was asked for: read() knows every spelling of every kind
        return wrong_kind(kind, others[0], got)
    wanted = KINDS_BY_NAME.get(kind)
    known = [unit.symbol for unit in wanted.units] if wanted else list(KINDS_OF_UNIT)
    sentence = Text(
        "no unit {unit} here: {advice}",
        "tidak ada satuan {unit} di sini: {advice}",
    )
    return UnknownUnitError(sentence.filled(unit=shown(unit), advice=_instead(unit, known, listed=wanted is not None)))


def wrong_kind(kind: str, other: str, got: object) -> WrongKindError:
    """The error for a quantity of another kind."""
    wanted, found = KINDS_BY_NAME[kind], KINDS_BY_NAME[other]
    return WrongKindError(
        Text(
            "{got} is {found} ({other}), not {wanted} ({kind}): {kind} is written in {units}",
            "{got} adalah {found} ({other}), bukan {wanted} ({kind}): {kind} ditulis dalam {units}",
        ).filled(
            got=shown(got) if isinstance(got, str) else str(got),
            found=found.noun,
            other=other,
            wanted=wanted.noun,
            kind=kind,
            units=", ".join(unit.symbol for unit in wanted.units),
        )
    )


def _instead(unit: str, known: list[str], *, listed: bool) -> Text:
    if (trade := MISSPELT.get(unit.lower())) is not None:
        return Text(f"write {trade[0]}", f"tulis {trade[1]}")
    near = _nearest(unit, known)
    if near is not None:
        return Text(f"did you mean {near}?", f"maksud Anda {near}?")
    if listed:
        return Text(f"one of {', '.join(known)}", f"salah satu dari {', '.join(known)}")
    return Text("see cocorope.units.KINDS", "lihat cocorope.units.KINDS")


def _nearest(unit: str, known: list[str]) -> str | None:
    folded = [symbol for symbol in known if symbol.lower() == unit.lower()]
    if folded:
        return folded[0]
    from difflib import get_close_matches  # noqa: PLC0415  # only a misspelt unit pays for it

    return next(iter(get_close_matches(unit, known, n=1)), None)


def _blank(text: str) -> Text | None:
    if text.strip():
        return None
    return Text(
        'it is empty; write a number and a unit, as in "12.5 mm"',
        'kosong; tulis bilangan dan satuan, seperti "12.5 mm"',
    )


def _too_long(text: str) -> Text | None:
    if len(text) <= LONGEST:
        return None
    return Text(
        f"no quantity is longer than {LONGEST} characters", f"tidak ada besaran yang lebih dari {LONGEST} huruf"
    )


def _foreign(text: str) -> Text | None:
    if text.isascii():
        return None
    sign = next((advice for sign, advice in _SIGNS.items() if sign in text), None)
    return sign or Text(
        "write it in plain ASCII: digits 0-9 and letters a-z", "tulis dengan ASCII biasa: angka 0-9 dan huruf a-z"
    )


def _spaces(text: str) -> Text | None:
    if text == text.strip() and "  " not in text and text.isprintable():
        return None
    tidy = " ".join(text.split())
    return Text(
        f'one space and none around it: write "{tidy}"', f'satu spasi saja, tanpa spasi di tepi: tulis "{tidy}"'
    )


def _grouped(text: str) -> Text | None:
    match = _GROUPS(text)
    if match is None or (match[2].count(".") == 1 and not match[4]):
        return None  # a lone point is a decimal point
    unit = f" {match[5]}" if match[5] else ""
    whole = match[1] + re.sub(r"[^0-9]", "", match[2])
    rest = f".{match[4][1:]}" if match[4] else ""
    if match[2].count(",") == 1 and not match[4]:
        point = text.replace(",", ".")
        return Text(
            f'no comma: write "{whole}{unit}" if it separates thousands, "{point}" if it is a decimal comma',
            f'tanpa koma: tulis "{whole}{unit}" bila koma itu pemisah ribuan, "{point}" bila koma desimal',
        )
    return Text(
        f'no thousands separators: write "{whole}{rest}{unit}"',
        f'tanpa pemisah ribuan: tulis "{whole}{rest}{unit}"',
    )


def _comma(text: str) -> Text | None:
    match = _COMMA(text)
    if match is None:
        return _NO_COMMA if "," in text else None
    right = f"{match[1]}.{match[2]}" + (f" {match[3]}" if match[3] else "")
    return Text(f'the decimal sign is a point: write "{right}"', f'tanda desimal adalah titik: tulis "{right}"')


def _exponent(text: str) -> Text | None:
    if _EXPONENT(text) is None:
        return None
    return Text('no exponent: write the number out, "1000 m"', 'tanpa eksponen: tulis bilangannya lengkap, "1000 m"')


def _not_finite(text: str) -> Text | None:
    if re.match(r"[+-]?s?(?:nan|inf)", text, re.IGNORECASE) is None:
        return None
    return Text("a quantity is a finite number", "besaran adalah bilangan berhingga")


def _unit_missing(text: str) -> Text | None:
    if _NUMBER_ALONE(text) is None:
        return None
    return Text("the unit is missing, write it after the number", "satuannya tidak ada, tulis di belakang bilangan")


def _number_missing(text: str) -> Text | None:
    if _UNIT_ALONE(text) is None:
        return None
    return Text("the number is missing", "bilangannya tidak ada")


def _bare_point(text: str) -> Text | None:
    match = _BARE_POINT(text)
    if match is None or not (match[2] or match[3]) or (match[2] and match[3]):
        return None
    right = f"{match[1]}{match[2] or '0'}{'.' + match[3] if match[3] else ''}" + (f" {match[4]}" if match[4] else "")
    return Text(f'digits on both sides of the point: write "{right}"', f'angka di kedua sisi titik: tulis "{right}"')


def _expression(text: str) -> Text | None:
    if re.search(r"[*^()+=]|\d\s*-|[A-Za-z%]\s*-", text) is None:
        return None
    return Text(
        "one number and one unit, no sums or powers", "satu bilangan dan satu satuan, bukan perhitungan atau pangkat"
    )


def _too_many_digits(text: str) -> Text | None:
    match = _PLAIN(text)
    return OUT_OF_RANGE if match is not None and NUMBER(match[1]) is None else None


_DIAGNOSES: Final[tuple[Callable[[str], Text | None], ...]] = (
    _blank,
    _too_long,
    _foreign,
    _unit_missing,
    _spaces,
    _grouped,
    _comma,
    _exponent,
    _not_finite,
    _bare_point,
    _number_missing,
    _expression,
    _too_many_digits,
)
