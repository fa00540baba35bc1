"""Which application identifiers must, and which must not, stand beside one another on one label.

A pair that must not stand together is wrong wherever it stands. What must stand beside an identifier may also stand in
another symbol of the same label: both are asked over all the symbols that mark one thing.
"""

import re
from functools import lru_cache
from typing import Final, TypeAlias

from cocorope.provenance import Source
from cocorope.text import Text

SOURCE: Final = Source(
    "GS1 Barcode Syntax Dictionary, copy of 2025", clause="attributes req and ex of each entry", confidence="high"
)
"""Where the pairs come from; the table is not GS1's file but the facts in it."""

Row: TypeAlias = "tuple[str, str, str]"
"""Identifiers; what must stand beside them; what must not. ``n`` is any digit."""

_GOODS: Final = "01,02"
_TRADE: Final = "01,02,8006,8026"
_DATED: Final = "01,02,03,8006,8026"
_MEASURED: Final = "30,31nn,32nn,35nn,36nn"

ROWS: Final[tuple[Row, ...]] = (
    ("01", "", "255,37"),
    ("02", "37", "01,03"),
    ("03", "", "01,02,37"),
    ("10 11 13 15 16", _DATED, ""),
    ("12", "8020", ""),
    ("17", "01,02,03,255,8006,8026", ""),
    ("20 240 241 242 7001", _TRADE, ""),
    ("21", "01,03,8006", "235"),
    ("22 235 243 710 711 712 713 714 715 716 8001 8014 8200", "01", ""),
    ("250", "01,8006 21", ""),
    ("251 7021 7240 8012", "01,8006", ""),
    ("254", "414", ""),
    ("255", "", "01,02,415,8006,8020,8026"),
    ("30 426 7002 7003 7005 7006 7007 7008 7009 7010 7011 703n 8005 8008", _GOODS, ""),
    *((f"{first}n", _GOODS, f"{first}n")
      for first in (*range(310, 317), *range(320, 330), 350, 351, 352, 356, 357, 360, 361, 364, 365, 366)),
    *((f"{first}n", "00,01", f"{first}n")
      for first in (*range(330, 337), *range(340, 350), 353, 354, 355, 362, 363, 367, 368, 369)),
    ("337n", "01", "337n"),
    ("37", "00 02,8026", ""),
    ("390n", "255,8020", "390n,391n,394n,8111"),
    ("391n", "8020", "391n"),
    ("392n", f"01 {_MEASURED}", "392n,393n"),
    ("393n", _MEASURED, "393n"),
    ("394n", "255", "394n,8111"),
    ("395n", _MEASURED, "392n,393n,395n,8005"),
    ("403 4300 4301 4302 4304 4305 4306 4307 4308 4309 4310 4311 4312 4314 4315 4316 4317 4318 4319 432n 7041", "00", ""),
    ("4303", "4302", ""),
    ("4313", "4312", ""),
    ("4330", "00", "4331"),
    ("4331", "00", "4330"),
    ("4332", "00", "4333"),
    ("4333", "00", "4332"),
    ("415", "8020", ""),
    ("420", "", "421"),
    ("421", "", "4307"),
    ("422", _TRADE, "426"),
    ("423 424 425", _GOODS, "426"),
    ("427", f"{_GOODS} 422", ""),
    ("7004", "01 10", ""),
    ("7020", "01,8006 416", ""),
    ("7022", "7021", ""),
    ("723n", "01,8004", ""),
    ("7241 7242 8019", "8017,8018", ""),
    ("7250", "8018", "7251"),
    ("7251", "8018", "7250"),
    ("7252 7257", "8018", ""),
    ("7253 7254 7255", "8017,8018", "7256,7259"),
    ("7256", "8017,8018", ""),
    ("7258", "8018+7259", ""),
    ("7259", "8018", "7256"),
    ("8006", "", "01,37"),
    ("8007 8020", "415", ""),
    ("8009", "00,01", ""),
    ("8011", "8010", ""),
    ("8017", "", "8018"),
    ("8018", "", "8017"),
    ("8026", "37", "02,8006"),
    ("8030", "00,01+21,253,255,8003,8004,8006+21,8010+8011,8017,8018", ""),
    ("8111", "255", ""),
)  # fmt: skip
"""Every pair the dictionary names. Groups of what must stand beside are set apart by spaces: one of each group; the
alternatives of a group by commas; those of one alternative by plus signs."""


@lru_cache(maxsize=256)
def _matches(pattern: str, ai: str) -> bool:
    return re.fullmatch(pattern.replace("n", "[0-9]"), ai) is not None


def _rows_of(ai: str) -> list[Row]:
    return [row for row in ROWS if any(_matches(pattern, ai) for pattern in row[0].split())]


@lru_cache(maxsize=1024)
def clashing(ais: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The pairs among identifiers that must not stand together.

    Example:
        >>> clashing(frozenset({"01", "21", "235"}))
        (('21', '235'),)
    """
    found = {
        (min(ai, other), max(ai, other))
        for ai in ais
        for row in _rows_of(ai)
        for pattern in filter(None, row[2].split(","))
        for other in ais - {ai}
        if _matches(pattern, other)
    }
    return tuple(sorted(found))


@lru_cache(maxsize=1024)
def lacking(ais: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The identifiers whose companion is missing, each with the alternatives, one of which must stand beside it.

    Example:
        >>> lacking(frozenset({"10"}))
        (('10', '01,02,03,8006,8026'),)
    """
    found: set[tuple[str, str]] = set()
    for ai in ais:
        for group in (group for row in _rows_of(ai) for group in row[1].split()):
            if not any(_all_there(alternative, ais - {ai}) for alternative in group.split(",")):
                found.add((ai, group))
    return tuple(sorted(found))


def _all_there(alternative: str, others: frozenset[str]) -> bool:
    return all(any(_matches(pattern, other) for other in others) for pattern in alternative.split("+"))


@lru_cache(maxsize=1024)
def fault(ais: frozenset[str], *, part_of_label: bool) -> Text | None:
    """What is wrong with identifiers standing together, as a sentence; ``None`` where nothing is.

    Args:
        ais: The identifiers.
        part_of_label: Whether what is lacking may stand in another symbol of the label.
    """
    for ai, other in clashing(ais):
        return Text(f"({ai}) must not stand beside ({other})", f"({ai}) tidak boleh berdampingan dengan ({other})")
    for ai, group in () if part_of_label else lacking(ais):
        wanted = ", ".join("".join(f"({one})" for one in each.split("+")) for each in group.split(","))
        return Text(
            f"({ai}) stands only beside one of {wanted}: read all symbols of the label together",
            f"({ai}) hanya berdampingan dengan salah satu dari {wanted}: baca semua simbol label bersama-sama",
        )
    return None
