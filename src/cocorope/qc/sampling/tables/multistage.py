"""Double and seven-stage sampling of MIL-STD-105E and ANSI/ASQ Z1.4: sizes, and the sequence for each single plan.

Data. A double or multiple plan stands where the single plan of the same cell has an acceptance number of 1 or more:
it has the letter's own stage sizes and the sequence that matches that single plan. A sequence is ``Ac/Re`` of each
stage against the *cumulative* count; ``#`` means that acceptance is not possible yet. Confidence high, but for the
two doubts of :data:`DOUBTS`. ISO 2859-1:1999 has other sequences, which could not be verified: they are not here.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DOUBLE_SIZES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "B": 2,
        "C": 3,
        "D": 5,
        "E": 8,
        "F": 13,
        "G": 20,
        "H": 32,
        "J": 50,
        "K": 80,
        "L": 125,
        "M": 200,
        "N": 315,
        "P": 500,
        "Q": 800,
        "R": 1250,
        "S": 2000,
    }
)
"""Size of each of the two samples, normal and tightened (Tables III-A, III-B)."""

DOUBLE_SIZES_REDUCED: Final[Mapping[str, int]] = MappingProxyType(
    {
        "D": 2,
        "E": 3,
        "F": 5,
        "G": 8,
        "H": 13,
        "J": 20,
        "K": 32,
        "L": 50,
        "M": 80,
        "N": 125,
        "P": 200,
        "Q": 315,
        "R": 500,
    }
)
"""Size of each of the two samples, reduced (Table III-C)."""

MULTIPLE_SIZES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "D": 2,
        "E": 3,
        "F": 5,
        "G": 8,
        "H": 13,
        "J": 20,
        "K": 32,
        "L": 50,
        "M": 80,
        "N": 125,
        "P": 200,
        "Q": 315,
        "R": 500,
        "S": 800,
    }
)
"""Size of each of the seven samples, normal and tightened (Tables IV-A, IV-B)."""

MULTIPLE_SIZES_REDUCED: Final[Mapping[str, int]] = MappingProxyType(
    {"F": 2, "G": 3, "H": 5, "J": 8, "K": 13, "L": 20, "M": 32, "N": 50, "P": 80, "Q": 125, "R": 200}
)
"""Size of each of the seven samples, reduced (Table IV-C)."""

DOUBLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "1": "0/2 1/2",
        "2": "0/3 3/4",
        "3": "1/4 4/5",
        "5": "2/5 6/7",
        "7": "3/7 8/9",
        "8": "3/7 11/12",
        "10": "5/9 12/13",
        "12": "6/10 15/16",
        "14": "7/11 18/19",
        "18": "9/14 23/24",
        "21": "11/16 26/27",
        "27": "15/20 34/35",
        "30": "17/22 37/38",
        "41": "23/29 52/53",
        "44": "25/31 56/57",
    }
)
"""Normal and tightened: acceptance number of the matching single plan, then the sequence."""

DOUBLE_REDUCED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "0/2": "0/2 0/2",
        "1/3": "0/3 0/4",
        "1/4": "0/4 1/5",
        "2/5": "0/4 3/6",
        "3/6": "1/5 4/7",
        "5/8": "2/7 6/9",
        "7/10": "3/8 8/12",
        "10/13": "5/10 12/16",
        "14/17": "7/12 18/22",
        "21/24": "11/17 26/30",
    }
)
"""Reduced: Ac/Re of the matching single plan, then the sequence; the last gap accepts and ends reduced inspection."""

MULTIPLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "1": "#/2 #/2 0/2 0/3 1/3 1/3 2/3",
        "2": "#/2 0/3 0/3 1/4 2/4 3/5 4/5",
        "3": "#/3 0/3 1/4 2/5 3/6 4/6 6/7",
        "5": "#/4 1/5 2/6 3/7 5/8 7/9 9/10",
        "7": "0/4 1/6 3/8 5/10 7/11 10/12 13/14",
        "8": "0/4 2/7 4/9 6/11 9/12 12/14 14/15",
        "10": "0/5 3/8 6/10 8/13 11/15 14/17 18/19",
        "12": "0/6 3/9 7/12 10/15 14/17 18/20 21/22",
        "14": "1/7 4/10 8/13 12/17 17/20 21/23 25/26",
        "18": "1/8 6/12 11/17 16/22 22/25 27/29 32/33",
        "21": "2/9 7/14 13/19 19/25 25/29 31/33 37/38",
        "27": "3/10 10/17 17/24 24/31 32/37 40/43 48/49",
        "30": "4/12 11/19 19/27 27/34 36/40 45/47 53/54",
        "41": "6/15 16/25 26/36 37/46 49/55 61/64 72/73",
        "44": "6/16 17/27 29/39 40/49 53/58 65/68 77/78",
    }
)
"""Normal and tightened: acceptance number of the matching single plan, then the sequence."""

MULTIPLE_REDUCED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "0/2": "#/2 #/2 0/2 0/3 0/3 0/3 1/3",
        "1/3": "#/2 #/3 0/3 0/4 0/4 1/5 1/5",
        "1/4": "#/3 #/3 0/4 0/5 1/6 1/6 2/7",
        "2/5": "#/3 0/4 0/5 1/6 2/7 3/7 4/8",
        "3/6": "#/4 0/5 1/6 2/7 3/8 4/9 6/10",
        "5/8": "#/4 1/6 2/8 3/10 5/11 7/12 9/14",
        "7/10": "0/5 1/7 3/9 5/12 7/13 10/15 13/17",
        "10/13": "0/6 3/9 6/12 8/15 11/17 14/20 18/22",
    }
)
"""Reduced: Ac/Re of the matching single plan, then the sequence."""

DOUBTS: Final[Mapping[tuple[str, str, str], str]] = MappingProxyType(
    {
        ("double", "normal", "3"): "first Re 4 as in 105E; a picture of Z1.4-2008 has been read as 3",
        ("double", "tightened", "3"): "first Re 4 as in 105E; a picture of Z1.4-2008 has been read as 3",
        ("multiple", "tightened", "3"): "first Re 3 here; one program has 2, the printed table was not seen",
    }
)
"""Cells whose first rejection number was not settled: (kind, severity, Ac of the single plan) and what is
doubtful."""
