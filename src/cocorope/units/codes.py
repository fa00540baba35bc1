"""Units by their common code of UN/CEFACT Recommendation 20, as EPCIS and trade messages give them."""

from decimal import Decimal
from typing import Final

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.units.errors import UnknownUnitError
from cocorope.units.kinds import KINDS
from cocorope.units.reading import KINDS_BY_NAME
from cocorope.units.scale import Scale
from cocorope.units.table import TABLE

_READ_AS: Final = {"A49": "M83"}
"""Codes read as another of the same meaning: two codes stand for the denier."""
_FIRST_KIND: Final = {"P1": "Ratio", "C62": "Ratio", "59": "Ratio"}
"""The kind of a code that several kinds share, where the caller names none."""


def _by_code() -> FrozenMap[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in TABLE:
        for unit in kind.units:
            if unit.rec20 is not None:
                found.setdefault(unit.rec20, []).append((kind.name, unit.symbol))
    return FrozenMap({code: tuple(pairs) for code, pairs in found.items()})


BY_CODE: Final[FrozenMap[str, tuple[tuple[str, str], ...]]] = _by_code()
"""The pairs of kind and unit that each code stands for."""


def code_of(quantity: Scale[str]) -> str:
    """The common code of the unit a quantity is written in.

    Raises:
        InvalidValueError: We know of no code for that unit; the sentence names one that has it.

    Example:
        >>> from cocorope.units import Mass
        >>> code_of(Mass("12.5 kg"))
        'KGM'
    """
    units = KINDS_BY_NAME[type(quantity).__name__].units
    code = next(unit.rec20 for unit in units if unit.symbol == quantity.unit)
    if code is None:
        coded = ", ".join(unit.symbol for unit in units if unit.rec20) or "-"
        raise InvalidValueError(
            Text(
                f"{quantity.unit} has no common code of Recommendation 20 here; these have: {coded}",
                f"{quantity.unit} tidak punya kode Rekomendasi 20 di sini; yang punya: {coded}",
            )
        )
    return code


def from_code(number: int | Decimal, code: str, kind: type[Scale[str]] | None = None) -> Scale[str]:
    """A quantity from a number and a common code.

    Args:
        number: ``int`` or ``Decimal``.
        code: Such as ``"KGM"``; codes are read as they are, in capitals.
        kind: The kind meant, where a code such as ``P1`` (percent) serves several; ``None`` takes
            :class:`~cocorope.units.Ratio` there.

    Raises:
        UnknownUnitError: A code we have no unit for.
        WrongKindError: A code of another kind than the one asked for.

    Example:
        >>> from_code(25, "KGM")
        Mass('25 kg')
    """
    pairs = dict(BY_CODE.get(_READ_AS.get(code, code), ()))
    if not pairs:
        raise UnknownUnitError(
            Text(f"no unit with the common code {shown(code)} here", f"tidak ada satuan berkode {shown(code)} di sini")
        )
    name = kind.__name__ if kind is not None else _FIRST_KIND.get(code, next(iter(pairs)))
    if name not in pairs:
        raise WrongKindError(
            Text(
                f"the common code {code} is a unit of {', '.join(pairs)}, not of {name}",
                f"kode {code} adalah satuan {', '.join(pairs)}, bukan {name}",
            )
        )
    return KINDS[name](number, pairs[name])
