"""Look a plan up: lot size and level give a letter, letter and AQL give a plan, an arrow may move it.

An arrow changes the sample size *and* the acceptance number: that is the commonest error in published tables and
programs. The plan keeps both letters, the one it started from and the one it belongs to.
"""

from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.provenance import Source
from cocorope.qc.sampling.cells import Cell, cell, resolved_cells
from cocorope.qc.sampling.numbers import whole
from cocorope.qc.sampling.plans import AnyPlan, MultistagePlan, SinglePlan, Stage, TableEntry
from cocorope.qc.sampling.tables import multistage as samples
from cocorope.qc.sampling.tables import single as table
from cocorope.qc.sampling.words import (
    LEVELS,
    UNVERIFIED_1999,
    Counting,
    Edition,
    Kind,
    Level,
    NotOfferedError,
    Severity,
    canonical_aql,
    check_kind,
    check_level,
    choice,
    default_counting,
)
from cocorope.text import Text

_STARTS: Final = tuple(start for start, _letters in table.LOT_RANGES)


@cache
def _sources() -> Mapping[tuple[str, str, str], Source]:
    tables = {"single": "Table II", "double": "Table III", "multiple": "Table IV"}
    part = {"normal": "A", "tightened": "B", "reduced": "C"}
    numbered = {"single": "Table 2", "double": "Table 3", "multiple": "Table 4"}
    return MappingProxyType(
        {
            (edition, kind, severity): Source(
                edition,
                clause=f"{numbered[kind] if edition.startswith('ISO') else tables[kind]}-{letter}",
                confidence="high",
                note="read through transcriptions that agree cell by cell",
            )
            for edition, severity_ in resolved_cells()
            for kind in tables
            for severity, letter in part.items()
            if severity == severity_
        }
    )


_UNITS: Final = Text("lot size", "ukuran lot")
_LETTER: Final = Text("code letter", "huruf kode")
_COUNTED: Final = Text("counting", "yang dihitung")


def code_letter(lot_size: int, level: Level = "II") -> str:
    """The sample-size code letter of a lot (Table I, the same in every edition).

    Args:
        lot_size: Units in the lot: coils, hanks, pieces, whatever is counted and accepted.
        level: Inspection level.

    Example:
        >>> code_letter(1000, "II")
        'J'

    Raises:
        InvalidValueError: A lot of 0 or 1 (inspect it), or no such level.
        WrongKindError: A lot size that is not whole.
    """
    check_level(level)
    size = whole(lot_size, _UNITS)
    if size < _STARTS[0]:
        raise InvalidValueError(
            Text(
                f"the tables begin with lots of {_STARTS[0]}; got {size}: inspect the item itself, if there is one",
                f"tabel dimulai dari lot {_STARTS[0]}; diterima {size}: periksa barang itu sendiri, bila ada",
            )
        )
    return table.LOT_RANGES[bisect_right(_STARTS, size) - 1][1][LEVELS.index(level)]


def single(
    lot_size: int,
    *,
    aql: str | Decimal | int,
    edition: Edition,
    level: Level = "II",
    severity: Severity = "normal",
    counting: Counting | None = None,
) -> SinglePlan:
    """The single sampling plan of a lot.

    Args:
        lot_size: Units in the lot.
        aql: Acceptance quality limit, as text or ``Decimal``: per cent nonconforming up to 10, nonconformities per
            100 items at any value. It is one of the 26 of the tables.
        edition: The edition, by name and year. There is no default: reduced inspection differs between them.
        level: Inspection level.
        severity: Normal, tightened or reduced, as the switching rules say.
        counting: ``"nonconforming"`` items or ``"nonconformities"``; by the AQL unless said.

    Returns:
        The plan; ``n`` is at most the lot size (then every item is inspected, with the same Ac and Re).

    Example:
        >>> plan = single(1000, aql="2.5", level="II", edition="ISO 2859-1:1999")
        >>> plan.letter, plan.table_letter, plan.n, plan.ac, plan.re
        ('J', 'J', 80, 5, 6)

    Raises:
        InvalidValueError: An AQL that is not in the table (its neighbours are named), a lot below 2, a word unknown.
        NotOfferedError: An edition that exists and could not be verified.
        WrongKindError: A float AQL; a lot size that is not whole.
    """
    return _single(code_letter(lot_size, level), lot_size, aql, edition, severity, level, counting)


def double(
    lot_size: int,
    *,
    aql: str | Decimal | int,
    edition: Edition,
    level: Level = "II",
    severity: Severity = "normal",
    counting: Counting | None = None,
) -> AnyPlan:
    """The double sampling plan of a lot, or the single plan where the table has no double one (Ac 0, smallest letters).

    Args:
        lot_size: As :func:`single`.
        aql: As :func:`single`.
        edition: MIL-STD-105E or ANSI/ASQ Z1.4; the double plans of ISO 2859-1:1999 could not be verified.
        level: As :func:`single`.
        severity: As :func:`single`.
        counting: As :func:`single`.

    Example:
        >>> [(s.n, s.ac, s.re) for s in double(2000, aql="1.5", edition="MIL-STD-105E").stages]
        [(80, 2, 5), (80, 6, 7)]

    Raises:
        InvalidValueError: As :func:`single`.
        NotOfferedError: As :func:`single`, and for ISO 2859-1:1999.
        WrongKindError: As :func:`single`.
    """
    return _several("double", code_letter(lot_size, level), lot_size, aql, edition, severity, level, counting)


def multiple(
    lot_size: int,
    *,
    aql: str | Decimal | int,
    edition: Edition,
    level: Level = "II",
    severity: Severity = "normal",
    counting: Counting | None = None,
) -> AnyPlan:
    """The seven-stage plan of a lot, or the double or single plan where the table refers to it.

    Args:
        lot_size: As :func:`single`.
        aql: As :func:`single`.
        edition: MIL-STD-105E or ANSI/ASQ Z1.4; the multiple plans of ISO 2859-1:1999 could not be verified.
        level: As :func:`single`.
        severity: As :func:`single`.
        counting: As :func:`single`.

    Raises:
        InvalidValueError: As :func:`single`.
        NotOfferedError: As :func:`single`, and for ISO 2859-1:1999.
        WrongKindError: As :func:`single`.
    """
    return _several("multiple", code_letter(lot_size, level), lot_size, aql, edition, severity, level, counting)


def table_plan(
    letter: str,
    *,
    aql: str | Decimal | int,
    edition: Edition,
    severity: Severity = "normal",
    kind: Kind = "single",
    lot_size: int | None = None,
    counting: Counting | None = None,
) -> AnyPlan:
    """The plan of a code letter, where the letter itself is agreed.

    Args:
        letter: Sample-size code letter, A to R without I and O.
        aql: As :func:`single`.
        edition: As :func:`single`.
        severity: As :func:`single`.
        kind: Single, double or multiple.
        lot_size: Units in the lot, if the plan is for one.
        counting: As :func:`single`.

    Example:
        >>> table_plan("K", aql="0.65", severity="reduced", edition="MIL-STD-105E").stages
        (Stage(n=50, ac=1, re=3),)

    Raises:
        InvalidValueError: As :func:`single`, or no such letter.
        NotOfferedError: As :func:`single`, :func:`double`.
        WrongKindError: As :func:`single`.
    """
    choice(letter, table.LETTERS, _LETTER)
    check_kind(kind)
    if lot_size is not None:
        whole(lot_size, _UNITS, low=1)
    if kind == "single":
        return _single(letter, lot_size, aql, edition, severity, None, counting)
    return _several(kind, letter, lot_size, aql, edition, severity, None, counting)


def check_counting(aql: str, counting: Counting | None) -> Counting:
    """What is counted at an AQL: what was said, or the usual.

    Args:
        aql: The AQL as the tables write it.
        counting: What is counted, if it was said.

    Raises:
        InvalidValueError: Another word, or items above AQL 10, where only nonconformities are counted.
    """
    if counting is not None:
        choice(counting, ("nonconforming", "nonconformities"), _COUNTED)
    usual = default_counting(aql)
    if counting == "nonconforming" and usual == "nonconformities":
        raise InvalidValueError(
            Text(
                f"AQL {aql} is above 10 and counts nonconformities per 100 items only; got counting={shown(counting)}",
                f"AQL {aql} di atas 10 dan hanya menghitung ketidaksesuaian per 100 barang; diterima "
                f"counting={shown(counting)}",
            )
        )
    return counting or usual


def _single(
    letter: str,
    lot_size: int | None,
    aql: str | Decimal | int,
    edition: Edition,
    severity: Severity,
    level: Level | None,
    counting: Counting | None,
) -> SinglePlan:
    limit = canonical_aql(aql)
    found = cell(letter, limit, edition, severity)
    n = found.n if lot_size is None else min(found.n, lot_size)
    entry = _entry("single", letter, found, limit, edition, severity, level, (found.n,))
    return SinglePlan(n, found.ac, found.re, lot_size=lot_size, counting=check_counting(limit, counting), entry=entry)


@lru_cache(maxsize=8192)  # a pure function of a few words: the same reading is the same record
def _entry(  # noqa: PLR0913, PLR0917  # what a reading is made of; a cache wants it flat
    kind: Kind,
    letter: str,
    found: Cell,
    aql: str,
    edition: Edition,
    severity: Severity,
    level: Level | None,
    sizes: tuple[int, ...],
) -> TableEntry:
    return TableEntry(
        edition=edition,
        kind=kind,
        severity=severity,
        aql=aql,
        letter=letter,
        table_letter=found.letter,
        arrow=found.arrow,
        level=level,
        sizes=sizes,
        source=_source(edition, kind, severity, found),
    )


def _source(edition: str, kind: Kind, severity: str, found: Cell) -> Source:
    source = _sources()[edition, kind, severity]
    doubt = samples.DOUBTS.get((kind, severity, str(found.ac)))
    return attrs.evolve(source, confidence="medium", note=doubt) if doubt else source


def _several(  # noqa: PLR0913, PLR0917  # what the public functions take, handed on
    kind: Kind,
    letter: str,
    lot_size: int | None,
    aql: str | Decimal | int,
    edition: Edition,
    severity: Severity,
    level: Level | None,
    counting: Counting | None,
) -> AnyPlan:
    if edition == "ISO 2859-1:1999":
        raise NotOfferedError(UNVERIFIED_1999)
    limit = canonical_aql(aql)
    found = cell(letter, limit, edition, severity)
    read, size, sequence = _sequence(kind, found, severity)
    if not sequence:
        return _single(letter, lot_size, aql, edition, severity, level, counting)
    stages = [Stage(n=size, ac=None if ac == "#" else int(ac), re=int(re)) for ac, re in sequence]
    entry = _entry(read, letter, found, limit, edition, severity, level, (size,) * len(stages))
    return MultistagePlan(
        _within(stages, lot_size), lot_size=lot_size, counting=check_counting(limit, counting), entry=entry
    )


def _sequence(kind: Kind, found: Cell, severity: str) -> tuple[Kind, int, list[list[str]]]:
    """Stage size and (Ac, Re) of each stage; multiple falls back on double, double on nothing (single)."""
    if found.ac == 0 and found.re == 1:
        return "single", 0, []
    reduced = severity == "reduced"
    key = f"{found.ac}/{found.re}" if reduced else str(found.ac)
    books: dict[tuple[str, bool], tuple[Mapping[str, int], Mapping[str, str]]] = {
        ("double", False): (samples.DOUBLE_SIZES, samples.DOUBLE),
        ("double", True): (samples.DOUBLE_SIZES_REDUCED, samples.DOUBLE_REDUCED),
        ("multiple", False): (samples.MULTIPLE_SIZES, samples.MULTIPLE),
        ("multiple", True): (samples.MULTIPLE_SIZES_REDUCED, samples.MULTIPLE_REDUCED),
    }
    wanted: Kind
    for wanted in dict.fromkeys((kind, "double")):
        sizes, sequences = books[wanted, reduced]
        if found.letter in sizes and key in sequences:
            return wanted, sizes[found.letter], [pair.split("/") for pair in sequences[key].split()]
    return "single", 0, []


def _within(stages: list[Stage], lot_size: int | None) -> list[Stage]:
    """Samples of a small lot: the one that takes the last item decides with the last numbers (100 % inspection)."""
    if lot_size is None or sum(stage.n for stage in stages) < lot_size:
        return stages
    kept: list[Stage] = []
    left = lot_size
    while stages[len(kept)].n < left:
        left -= stages[len(kept)].n
        kept.append(stages[len(kept)])
    return [*kept, Stage(n=left, ac=stages[-1].ac, re=stages[-1].re)]
