"""Variables: MIL-STD-414 (1957), Table B-1, s method, form 1, one specification limit: acceptability constant k.

Data. ``"v"`` is an arrow to the first plan below: both n and k move with it. Tightened at an AQL is normal one column
to the left. Confidence high: two independent transcriptions agree in 224 of 224 cells, two published examples confirm
it. Not available: reduced inspection (B-2), form 2 (B-3, B-4), the range method, known variability.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

AQLS: Final = ("0.04", "0.065", "0.10", "0.15", "0.25", "0.40", "0.65", "1.0", "1.5", "2.5", "4.0", "6.5", "10", "15")
"""The acceptance quality limits of the table, in per cent; the first is for normal inspection alone."""

LEVELS: Final = ("I", "II", "III", "IV", "V")
"""The inspection levels; IV unless the contract says otherwise."""

LOT_RANGES: Final[tuple[tuple[int, str], ...]] = (
    (3, "BBBBC"),
    (9, "BBBBD"),
    (16, "BBBCE"),
    (26, "BBBDF"),
    (41, "BBCEG"),
    (66, "BBDFH"),
    (111, "BCEGI"),
    (181, "BDFHJ"),
    (301, "CEGIK"),
    (501, "DFHJL"),
    (801, "EGIKL"),
    (1301, "FHJLM"),
    (3201, "GILMN"),
    (8001, "HJMNO"),
    (22001, "IKNOP"),
    (110001, "IKOPQ"),
    (550001, "IKPQQ"),
)
"""Smallest lot of a range and its code letters, level by level."""

SIZES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "B": 3,
        "C": 4,
        "D": 5,
        "E": 7,
        "F": 10,
        "G": 15,
        "H": 20,
        "I": 25,
        "J": 30,
        "K": 35,
        "L": 40,
        "M": 50,
        "N": 75,
        "O": 100,
        "P": 150,
        "Q": 200,
    }
)
"""Sample size of a letter."""

CONSTANTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "B": "v v v v v v v v v 1.12 0.958 0.765 0.566 0.341",
        "C": "v v v v v v v 1.45 1.34 1.17 1.01 0.814 0.617 0.393",
        "D": "v v v v v v 1.65 1.53 1.4 1.24 1.07 0.874 0.675 0.455",
        "E": "v v v v 2 1.88 1.75 1.62 1.5 1.33 1.15 0.955 0.755 0.536",
        "F": "v v v 2.24 2.11 1.98 1.84 1.72 1.58 1.41 1.23 1.03 0.828 0.611",
        "G": "2.64 2.53 2.42 2.32 2.2 2.06 1.91 1.79 1.65 1.47 1.3 1.09 0.886 0.664",
        "H": "2.69 2.58 2.47 2.36 2.24 2.11 1.96 1.82 1.69 1.51 1.33 1.12 0.917 0.695",
        "I": "2.72 2.61 2.5 2.4 2.26 2.14 1.98 1.85 1.72 1.53 1.35 1.14 0.936 0.712",
        "J": "2.73 2.61 2.51 2.41 2.28 2.15 2 1.86 1.73 1.55 1.36 1.15 0.946 0.723",
        "K": "2.77 2.65 2.54 2.45 2.31 2.18 2.03 1.89 1.76 1.57 1.39 1.18 0.969 0.745",
        "L": "2.77 2.66 2.55 2.44 2.31 2.18 2.03 1.89 1.76 1.58 1.39 1.18 0.971 0.746",
        "M": "2.83 2.71 2.6 2.5 2.35 2.22 2.08 1.93 1.8 1.61 1.42 1.21 1 0.774",
        "N": "2.9 2.77 2.66 2.55 2.41 2.27 2.12 1.98 1.84 1.65 1.46 1.24 1.03 0.804",
        "O": "2.92 2.8 2.69 2.58 2.43 2.29 2.14 2 1.86 1.67 1.48 1.26 1.05 0.819",
        "P": "2.96 2.84 2.73 2.61 2.47 2.33 2.18 2.03 1.89 1.7 1.51 1.29 1.07 0.841",
        "Q": "2.97 2.85 2.73 2.62 2.47 2.33 2.18 2.04 1.89 1.7 1.51 1.29 1.07 0.845",
    }
)
"""k of each AQL, normal; tightened reads one column to the left."""
