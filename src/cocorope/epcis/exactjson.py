"""JSON as it came: exact numbers, and immutable all the way down.

EPCIS lets anybody add members of their own at almost every level. They are kept here without being
understood, so that nothing a partner wrote is lost.
"""

from decimal import Decimal
from typing import Final, TypeAlias

from cocorope.errors import DocumentError, Fault, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text

Json: TypeAlias = "bool | int | Decimal | str | tuple[Json, ...] | FrozenMap[str, Json] | None"
"""A frozen JSON value; a number with a point or an exponent is a :class:`~decimal.Decimal`."""

Plain: TypeAlias = "bool | int | float | Decimal | str | list[Plain] | dict[str, Plain] | None"
"""A JSON value as :mod:`json` gives and takes it."""

Path: TypeAlias = "tuple[Path, str | int] | None"
"""Where we are in a document: the way up, and the last step. Rendered only when there is a fault."""


_MAX_EXPONENT: Final = 40
_MAX_DIGITS: Final = 60
_SURELY_KEPT: Final = 15
"""A float keeps 15 digits (IEEE 754, binary64), so it keeps a number written with no more characters than that."""
_SMALLEST: Final = 1e-40
_LARGEST: Final = 1e40


class EpcisError(DocumentError):
    """An EPCIS document or event that cannot be, with all its faults in document order."""


def rendered(path: Path) -> str:
    """A path as a JSON path from the root.

    Example:
        >>> rendered(((None, "eventList"), 2))
        '$.eventList[2]'
    """
    steps: list[str] = []
    while path is not None:
        path, step = path
        if isinstance(step, int):
            steps.append(f"[{step}]")
        else:
            steps.append(f".{step}" if step.isidentifier() else f"[{shown(step)}]")
    return "$" + "".join(reversed(steps))


def fault(path: Path, code: str, en: str, indonesian: str) -> Fault:
    """A fault at a place."""
    return Fault(rendered(path), Text(en, indonesian), code)


def frozen(value: object, path: Path, faults: list[Fault]) -> Json:
    """A plain JSON value made immutable; what is no JSON value is a fault."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int | float | Decimal):
        return number(value, path, faults)
    if isinstance(value, list | tuple):
        return tuple(frozen(item, (path, index), faults) for index, item in enumerate(value))
    if isinstance(value, dict | FrozenMap) and all(isinstance(key, str) for key in value):
        return FrozenMap({key: frozen(item, (path, key), faults) for key, item in value.items()})
    faults.append(
        fault(
            path,
            "kind",
            f"expected a JSON value, got {type(value).__name__}",
            f"diharapkan nilai JSON, didapat {type(value).__name__}",
        )
    )
    return None


def number(value: float | Decimal, path: Path, faults: list[Fault]) -> int | Decimal:
    """A JSON number kept exact: an int stays, a float is the shortest decimal that reads back to it."""
    if isinstance(value, int):
        return value
    if isinstance(value, float) and _SMALLEST <= abs(value) <= _LARGEST:
        return Decimal(repr(value))
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    if exact.is_finite() and abs(exact.adjusted()) <= _MAX_EXPONENT and len(exact.as_tuple().digits) <= _MAX_DIGITS:
        return exact
    faults.append(
        fault(
            path,
            "number",
            f"expected a finite number of at most {_MAX_DIGITS} digits below 1e{_MAX_EXPONENT}, got another",
            f"diharapkan bilangan hingga dengan paling banyak {_MAX_DIGITS} angka di bawah 1e{_MAX_EXPONENT}",
        )
    )
    return 0


def thawed(value: Json) -> Plain:
    """A frozen value as lists and dicts again.

    A number becomes a float where the float says the same digits, and stays a Decimal where it would not.
    """
    if isinstance(value, tuple):
        return [thawed(item) for item in value]
    if isinstance(value, FrozenMap):
        return {key: thawed(item) for key, item in value.items()}
    if isinstance(value, Decimal):
        return written_number(value)
    return value


def written_number(value: int | Decimal) -> int | float | Decimal:
    """A number as :func:`json.dumps` takes it, or the Decimal itself where a float would lose digits."""
    if isinstance(value, int):
        return value
    text = str(value)
    near = float(text)
    if len(text) <= _SURELY_KEPT or repr(near) == text:  # nearly always, and much quicker than to compare decimals
        return near
    return near if Decimal(repr(near)) == value else value
