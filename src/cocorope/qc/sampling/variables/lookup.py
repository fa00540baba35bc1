"""Plans by variables from the tables of MIL-STD-414 and ANSI/ASQ Z1.9."""

from bisect import bisect_right
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from cocorope.errors import InvalidValueError
from cocorope.provenance import Source
from cocorope.qc.sampling.numbers import whole
from cocorope.qc.sampling.tables import variables_414 as table_414
from cocorope.qc.sampling.tables import variables_z19 as table_z19
from cocorope.qc.sampling.variables.estimates import Method, check_method
from cocorope.qc.sampling.variables.plans import VariablesEntry, VariablesLevel, VariablesPlan
from cocorope.qc.sampling.words import NotOfferedError, Severity, canonical_aql, check_severity, choice, decimal_aql
from cocorope.text import Text

VariablesEdition: TypeAlias = Literal["ANSI/ASQ Z1.9", "MIL-STD-414"]
"""An edition of sampling by variables."""
VARIABLES_EDITIONS: Final[tuple[VariablesEdition, ...]] = ("ANSI/ASQ Z1.9", "MIL-STD-414")
"""The editions of sampling by variables."""

_UPPER: Final = (
    *(
        ("0.04", "0.049"),
        ("0.065", "0.069"),
        ("0.10", "0.109"),
        ("0.15", "0.164"),
        ("0.25", "0.279"),
        ("0.40", "0.439"),
    ),
    *(("0.65", "0.699"), ("1.0", "1.09"), ("1.5", "1.64"), ("2.5", "2.79"), ("4.0", "4.39"), ("6.5", "6.99")),
    *(("10", "10.9"), ("15", "16.4")),
)
_Z19_NUMBERS: Final = MappingProxyType({Decimal(aql): aql for aql in table_z19.AQLS})
_414_NUMBERS: Final = MappingProxyType({Decimal(aql): aql for aql in table_414.AQLS})


def code_letter(lot_size: int, level: VariablesLevel | None = None, *, edition: VariablesEdition) -> str:
    """The code letter of a lot.

    Args:
        lot_size: Units in the lot.
        level: Inspection level; that of the edition unless given.
        edition: Z1.9 and MIL-STD-414 have unlike letters and lot ranges.

    Example:
        >>> code_letter(500, "II", edition="ANSI/ASQ Z1.9"), code_letter(500, "IV", edition="MIL-STD-414")
        ('I', 'I')

    Raises:
        InvalidValueError: A lot too small, no such level.
        NotOfferedError: ISO 3951 and other editions that could not be verified.
        WrongKindError: A lot size that is not whole.
    """
    choice(edition, VARIABLES_EDITIONS, Text("edition", "edisi"))
    ranges, levels = (
        (table_z19.LOT_RANGES, table_z19.LEVELS)
        if edition == "ANSI/ASQ Z1.9"
        else (table_414.LOT_RANGES, table_414.LEVELS)
    )
    wanted = level or ("II" if edition == "ANSI/ASQ Z1.9" else "IV")
    choice(wanted, levels, Text("level", "level inspeksi"))
    size = whole(lot_size, Text("lot size", "ukuran lot"), low=ranges[0][0])
    return ranges[bisect_right([start for start, _letters in ranges], size) - 1][1][levels.index(wanted)]


def plan(
    lot_size: int,
    *,
    aql: str | Decimal | int,
    edition: VariablesEdition,
    level: VariablesLevel | None = None,
    severity: Severity = "normal",
    method: Method = "s",
) -> VariablesPlan:
    """The plan by variables of a lot.

    Args:
        lot_size: Units in the lot.
        aql: In per cent; these standards map ranges of AQLs to one of the table.
        edition: Z1.9 (M, s and sigma methods) or MIL-STD-414 (k, s method, one limit).
        level: Inspection level; that of the edition unless given.
        severity: Normal, tightened or reduced (MIL-STD-414: no reduced table was available).
        method: ``"s"`` or ``"sigma"``.

    Example:
        >>> found = plan(40, aql="1.0", edition="MIL-STD-414")
        >>> found.letter, found.n, found.k
        ('D', 5, 1.53)

    Raises:
        InvalidValueError: An AQL, level or lot outside the tables.
        NotOfferedError: What could not be verified.
        WrongKindError: A float AQL, a lot size that is not whole.
    """
    letter = code_letter(lot_size, level, edition=edition)
    found = _read(letter, aql, edition, severity, method, level or ("II" if edition == "ANSI/ASQ Z1.9" else "IV"))
    if found.n > lot_size:
        raise InvalidValueError(
            Text(
                f"the plan measures {found.n} of a lot of {lot_size}: measure every item and judge each by itself",
                f"rencana ini mengukur {found.n} dari lot {lot_size}: ukur setiap barang dan nilai satu per satu",
            )
        )
    return found


def table_plan(
    letter: str,
    *,
    aql: str | Decimal | int,
    edition: VariablesEdition,
    severity: Severity = "normal",
    method: Method = "s",
) -> VariablesPlan:
    """The plan of a code letter.

    Args:
        letter: The code letter.
        aql: As :func:`plan`.
        edition: As :func:`plan`.
        severity: As :func:`plan`.
        method: As :func:`plan`.

    Example:
        >>> table_plan("L", aql="0.15", edition="MIL-STD-414").k
        2.44

    Raises:
        InvalidValueError: As :func:`plan`, or no such letter.
        NotOfferedError: As :func:`plan`.
        WrongKindError: A float AQL.
    """
    return _read(letter, aql, edition, severity, method, None)


def _read(
    letter: str,
    aql: str | Decimal | int,
    edition: VariablesEdition,
    severity: Severity,
    method: Method,
    level: VariablesLevel | None,
) -> VariablesPlan:
    choice(edition, VARIABLES_EDITIONS, Text("edition", "edisi"))
    check_severity(severity)
    check_method(method)
    z19 = edition == "ANSI/ASQ Z1.9"
    choice(letter, table_z19.SIZES if z19 else table_414.SIZES, Text("code letter", "huruf kode"))
    limit = _mapped(aql, z19=z19)
    entry: dict[str, object] = {
        "edition": edition,
        "severity": severity,
        "aql": limit,
        "asked": str(aql),
        "letter": letter,
        "level": level,
    }
    return _z19(entry, method) if z19 else _414(entry, method)


def _mapped(aql: str | Decimal | int, *, z19: bool) -> str:
    """An AQL of the table, or the one whose range holds the AQL asked for."""
    numbers = _Z19_NUMBERS if z19 else _414_NUMBERS
    number = decimal_aql(aql)
    if number not in numbers and number > 0:
        number = next((Decimal(name) for name, upper in _UPPER if number <= Decimal(upper)), number)
    return canonical_aql(number, numbers) if number in numbers else canonical_aql(aql, numbers)


def _z19(entry: dict[str, object], method: Method) -> VariablesPlan:
    place = table_z19.AQLS.index(str(entry["aql"]))
    letter, reduced = str(entry["letter"]), entry["severity"] == "reduced"
    if reduced:
        rows = table_z19.REDUCED_S if method == "s" else table_z19.REDUCED_SIGMA
        token = rows[letter].split()[place]
    else:
        rows = table_z19.NORMAL_S if method == "s" else table_z19.NORMAL_SIGMA
        token = rows[letter].split()[place + (entry["severity"] == "normal")]
    n, _, m = token.partition(":")
    own = table_z19.SIZES_REDUCED if reduced else table_z19.SIZES
    source = Source(
        "ANSI/ASQ Z1.9",
        clause=Text("form 2", "formulir 2"),
        confidence="medium",
        note="one source; agrees with the k of MIL-STD-414",
    )
    moved = letter if method == "s" and own[letter] == int(n) else None
    return VariablesPlan(
        n=int(n),
        m=Decimal(m) / 100,
        method=method,
        entry=VariablesEntry(**entry, table_letter=moved, source=source),  # type: ignore[arg-type]  # the words of _read
    )


def _414(entry: dict[str, object], method: Method) -> VariablesPlan:
    if method != "s" or entry["severity"] == "reduced":
        raise NotOfferedError(
            Text(
                "of MIL-STD-414 only the s method, normal and tightened, was available; use ANSI/ASQ Z1.9",
                "dari MIL-STD-414 hanya metode s, normal dan ketat, yang tersedia; pakai ANSI/ASQ Z1.9",
            )
        )
    place = table_414.AQLS.index(str(entry["aql"])) - (entry["severity"] == "tightened")
    if place < 0:
        raise InvalidValueError(
            Text(
                "AQL 0.04 is for normal inspection alone; its neighbour on tightened is 0.065",
                "AQL 0.04 hanya untuk inspeksi normal; tetangganya pada inspeksi ketat adalah 0.065",
            )
        )
    letters = [*table_414.SIZES]
    at = letters.index(str(entry["letter"]))
    while (token := table_414.CONSTANTS[letters[at]].split()[place]) == "v":
        at += 1
    source = Source(
        "MIL-STD-414",
        clause=Text("Table B-1", "Tabel B-1"),
        confidence="high",
        note="two transcriptions agree in every cell",
    )
    return VariablesPlan(
        n=table_414.SIZES[letters[at]],
        k=Decimal(token),
        entry=VariablesEntry(**entry, table_letter=letters[at], source=source),  # type: ignore[arg-type]  # the entry of a look-up, by its own names
    )
