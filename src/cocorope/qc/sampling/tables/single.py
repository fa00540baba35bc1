"""Attributes, single sampling: code letters, sample sizes and acceptance numbers, cell by cell.

Data. Cells run from AQL 0.010 to 1000 (:data:`AQLS`). A cell is an acceptance number (``"5"``: Ac 5, Re 6), both
numbers where Re is more than Ac + 1 (``"1/3"``), ``"v"`` for the first plan below, ``"^"`` for the first plan above,
``"-"`` for no plan. Confidence high: the rule that generates the tables and two independent transcriptions agree in
every cell.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

AQLS: Final = (
    "0.010",
    "0.015",
    "0.025",
    "0.040",
    "0.065",
    "0.10",
    "0.15",
    "0.25",
    "0.40",
    "0.65",
    "1.0",
    "1.5",
    "2.5",
    "4.0",
    "6.5",
    "10",
    "15",
    "25",
    "40",
    "65",
    "100",
    "150",
    "250",
    "400",
    "650",
    "1000",
)
"""The 26 acceptance quality limits: per cent nonconforming up to 10, nonconformities per 100 items at any value."""

LEVELS: Final = ("S-1", "S-2", "S-3", "S-4", "I", "II", "III")
"""The inspection levels, special ones first; II unless the contract says otherwise."""

LETTERS: Final = "ABCDEFGHJKLMNPQR"
"""The sample-size code letters; S stands beside them for one tightened plan alone."""

LOT_RANGES: Final[tuple[tuple[int, str], ...]] = (
    (2, "AAAAAAB"),
    (9, "AAAAABC"),
    (16, "AABBBCD"),
    (26, "ABBCCDE"),
    (51, "BBCCCEF"),
    (91, "BBCDDFG"),
    (151, "BCDEEGH"),
    (281, "BCDEFHJ"),
    (501, "CCEFGJK"),
    (1201, "CDEGHKL"),
    (3201, "CDFGJLM"),
    (10001, "CDFHKMN"),
    (35001, "DEGJLNP"),
    (150001, "DEGJMPQ"),
    (500001, "DEHKNQR"),
)
"""Smallest lot of a range and its code letters, level by level as in :data:`LEVELS` (Table I; high: four sources,
105/105 cells)."""

SIZES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "A": 2,
        "B": 3,
        "C": 5,
        "D": 8,
        "E": 13,
        "F": 20,
        "G": 32,
        "H": 50,
        "J": 80,
        "K": 125,
        "L": 200,
        "M": 315,
        "N": 500,
        "P": 800,
        "Q": 1250,
        "R": 2000,
        "S": 3150,
    }
)
"""Sample size of a letter, normal and tightened; S is tightened only."""

SIZES_REDUCED: Final[Mapping[str, int]] = MappingProxyType(
    {
        "A": 2,
        "B": 2,
        "C": 2,
        "D": 3,
        "E": 5,
        "F": 8,
        "G": 13,
        "H": 20,
        "J": 32,
        "K": 50,
        "L": 80,
        "M": 125,
        "N": 200,
        "P": 315,
        "Q": 500,
        "R": 800,
    }
)
"""Sample size of a letter, reduced."""

NORMAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "v v v v v v v v v v v v v v 0 v v 1 2 3 5 7 10 14 21 30",
        "B": "v v v v v v v v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 30 44",
        "C": "v v v v v v v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 30 44 ^",
        "D": "v v v v v v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 30 44 ^ ^",
        "E": "v v v v v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 30 44 ^ ^ ^",
        "F": "v v v v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^",
        "G": "v v v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^",
        "H": "v v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^",
        "J": "v v v v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "K": "v v v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "L": "v v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "M": "v v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "N": "v v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "P": "v 0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "Q": "0 ^ v 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "R": "^ ^ 1 2 3 5 7 10 14 21 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
    }
)
"""Normal inspection (Table II-A), the same in every edition here."""

TIGHTENED_1999: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "v v v v v v v v v v v v v v v 0 v v 1 2 3 5 8 12 18 27",
        "B": "v v v v v v v v v v v v v v 0 v v 1 2 3 5 8 12 18 27 41",
        "C": "v v v v v v v v v v v v v 0 v v 1 2 3 5 8 12 18 27 41 ^",
        "D": "v v v v v v v v v v v v 0 v v 1 2 3 5 8 12 18 27 41 ^ ^",
        "E": "v v v v v v v v v v v 0 v v 1 2 3 5 8 12 18 27 41 ^ ^ ^",
        "F": "v v v v v v v v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^",
        "G": "v v v v v v v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^",
        "H": "v v v v v v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^",
        "J": "v v v v v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "K": "v v v v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "L": "v v v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "M": "v v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "N": "v v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "P": "v v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "Q": "v 0 v v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "R": "0 ^ v 1 2 3 5 8 12 18 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "S": "- - 1 - - - - - - - - - - - - - - - - - - - - - - -",
    }
)
"""Tightened inspection (Table II-B) of ISO 2859-1:1999."""

TIGHTENED_105E: Final[Mapping[str, str]] = MappingProxyType(
    {**TIGHTENED_1999, "A": "v v v v v v v v v v v v v v v v v v 1 2 3 5 8 12 18 27"}
)
"""Tightened inspection of MIL-STD-105E and Z1.4: letter A at AQL 10 alone differs, an arrow down."""

REDUCED_105E: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "v v v v v v v v v v v v v v 0 v v 1 2 3 5 7 10 14 21 30",
        "B": "v v v v v v v v v v v v v 0 ^ v 0/2 1/3 2/4 3/5 5 7 10 14 21 30",
        "C": "v v v v v v v v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 14/17 21/24 ^",
        "D": "v v v v v v v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 14/17 21/24 ^ ^",
        "E": "v v v v v v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 14/17 21/24 ^ ^ ^",
        "F": "v v v v v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^",
        "G": "v v v v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^",
        "H": "v v v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^",
        "J": "v v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "K": "v v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "L": "v v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "M": "v v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "N": "v v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "P": "v 0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "Q": "0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "R": "^ ^ 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
    }
)
"""Reduced inspection (Table II-C) of MIL-STD-105E and Z1.4: most cells have a gap between Ac and Re."""

REDUCED_1999: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "v v v v v v v v v v v v v v 0 v v 1 2 3 5 7 10 14 21 30",
        "B": "v v v v v v v v v v v v v 0 ^ v v 1 2 3 5 7 10 14 21 30",
        "C": "v v v v v v v v v v v v 0 ^ v v 1 2 3 5 6 8 10 14 21 ^",
        "D": "v v v v v v v v v v v 0 ^ v v 1 2 3 5 6 8 10 14 21 ^ ^",
        "E": "v v v v v v v v v v 0 ^ v v 1 2 3 5 6 8 10 14 21 ^ ^ ^",
        "F": "v v v v v v v v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^",
        "G": "v v v v v v v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^",
        "H": "v v v v v v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^",
        "J": "v v v v v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "K": "v v v v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "L": "v v v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "M": "v v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "N": "v v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "P": "v 0 ^ v v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "Q": "0 ^ ^ v 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
        "R": "^ ^ ^ 1 2 3 5 6 8 10 ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^ ^",
    }
)
"""Reduced inspection (Table II-C) of ISO 2859-1:1999: no gap, another series of acceptance numbers."""
