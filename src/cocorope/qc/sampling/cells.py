"""The cells of the single sampling tables, their arrows followed."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import attrs

from cocorope.qc.sampling.tables import single as table
from cocorope.qc.sampling.words import EDITIONS, SEVERITIES, Arrow, check_edition, check_severity, column


@attrs.frozen
class Cell:
    """A cell of a single sampling table with its arrow followed."""

    letter: str
    """The letter of the plan in the end."""
    n: int
    """Sample size."""
    ac: int
    """Acceptance number."""
    re: int
    """Rejection number."""
    arrow: Arrow
    """Where the starting cell pointed."""


def _follow(rows: Mapping[str, tuple[str, ...]], sizes: Mapping[str, int], letter: str, place: int) -> Cell:
    """Step one letter in the direction of the arrow until a cell holds numbers."""
    order = [*rows]
    at = order.index(letter)
    token = rows[letter][place]
    arrow: Arrow = {"v": "down", "^": "up"}.get(token, "")  # type: ignore[assignment]  # the two words are arrows
    while token in "v^":  # noqa: S105  # a cell of a table, no password
        at += 1 if token == "v" else -1  # noqa: S105  # as above
        token = rows[order[at]][place]
    ac, _, re = token.partition("/")
    return Cell(order[at], sizes[order[at]], int(ac), int(re or int(ac) + 1), arrow)


def _resolved(grid: Mapping[str, str], sizes: Mapping[str, int]) -> Mapping[str, tuple[Cell, ...]]:
    rows = {letter: tuple(row.split()) for letter, row in grid.items()}
    places = range(len(table.AQLS))
    return MappingProxyType({a: tuple(_follow(rows, sizes, a, place) for place in places) for a in table.LETTERS})


@cache
def resolved_cells() -> Mapping[tuple[str, str], Mapping[str, tuple[Cell, ...]]]:
    """Every cell of every single sampling table with its arrow followed: (edition, severity), letter, AQL column.

    Worked out when a table is first asked, not on import.
    """
    normal = _resolved(table.NORMAL, table.SIZES)
    tightened = _resolved(table.TIGHTENED_105E, table.SIZES)
    reduced = _resolved(table.REDUCED_105E, table.SIZES_REDUCED)
    return MappingProxyType(
        {
            ("MIL-STD-105E", "normal"): normal,
            ("ANSI/ASQ Z1.4", "normal"): normal,
            ("ISO 2859-1:1999", "normal"): normal,
            ("MIL-STD-105E", "tightened"): tightened,
            ("ANSI/ASQ Z1.4", "tightened"): tightened,
            ("ISO 2859-1:1999", "tightened"): _resolved(table.TIGHTENED_1999, table.SIZES),
            ("MIL-STD-105E", "reduced"): reduced,
            ("ANSI/ASQ Z1.4", "reduced"): reduced,
            ("ISO 2859-1:1999", "reduced"): _resolved(table.REDUCED_1999, table.SIZES_REDUCED),
        }
    )


def cell(letter: str, aql: str, edition: str, severity: str) -> Cell:
    """A cell of the single sampling tables, its arrow followed.

    Args:
        letter: Sample-size code letter.
        aql: The AQL as the tables write it.
        edition: The edition.
        severity: The severity.

    Raises:
        InvalidValueError: No such edition or severity.
    """
    if edition not in EDITIONS or severity not in SEVERITIES:
        check_edition(edition)
        check_severity(severity)
    return resolved_cells()[edition, severity][letter][column(aql)]
