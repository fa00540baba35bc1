"""Limit numbers for reduced inspection: MIL-STD-105E Table VIII, also ANSI/ASQ Z1.4 where it is used.

Data. The largest number found in the samples of the last ten accepted lots that still allows reduced inspection;
``-`` where the sample units are too few for the AQL. Confidence medium: derived as floor(m - 1.282 sqrt m), m the
lower end of the range times AQL / 100, since the printed table was not available; an entry can differ from the
printed one by 1.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

UNCERTAINTY: Final = 1
"""By how much an entry can differ from the printed one."""

LIMITS: Final[Mapping[int, str]] = MappingProxyType(
    {
        20: "- - - - - - - - - - - - - - - 0 0 2 4 8 14 22 40 68 115 181",
        30: "- - - - - - - - - - - - - - 0 0 1 3 7 13 22 36 63 105 177 277",
        50: "- - - - - - - - - - - - - 0 0 2 3 7 14 25 40 63 110 181 301 471",
        80: "- - - - - - - - - - - - 0 0 2 4 7 14 24 42 68 105 181 297 490 763",
        130: "- - - - - - - - - - - 0 0 2 4 8 13 25 42 72 115 177 301 490 807 1253",
        200: "- - - - - - - - - - 0 0 2 4 8 14 22 40 68 115 181 277 471 763 1253 1942",
        320: "- - - - - - - - - 0 0 1 4 8 14 24 39 68 113 189 297 451 763 1234 2021 3127",
        500: "- - - - - - - - 0 0 2 3 7 14 25 40 63 110 181 301 471 714 1204 1942 3176 4909",
        800: "- - - - - - - 0 0 2 4 7 14 24 42 68 105 181 297 490 763 1155 1942 3127 5107 7885",
        1250: "- - - - - - 0 0 2 4 7 13 24 40 69 110 169 289 471 775 1204 1819 3053 4909 8009 12356",
        2000: "- - - - - 0 0 2 4 8 14 22 40 68 115 181 277 471 763 1253 1942 2929 4909 7885 12853 19818",
        3150: "- - - - 0 0 1 4 8 14 24 38 67 111 186 292 444 751 1214 1989 3078 4636 7761 12456 20291 31272",
        5000: "- - - 0 0 2 3 7 14 25 40 63 110 181 301 471 714 1204 1942 3176 4909 7388 12356 19818 32268 49713",
        8000: "- - 0 0 2 4 7 14 24 42 68 105 181 297 490 763 1155 1942 3127 5107 7885 11859 19818 31770 51707 79637",
        12500: (
            "- 0 0 2 4 7 13 24 40 69 110 169 289 471 775 1204 1819 3053 4909 8009 12356 18574 31023 49713 80884 124546"
        ),
        20000: (
            "0 0 2 4 8 14 22 40 68 115 181 277 471 "
            "763 1253 1942 2929 4909 7885 12853 19818 29777 49713 79637 129537 199426"
        ),
        31500: (
            "0 1 4 8 14 24 38 67 111 186 292 444 751 "
            "1214 1989 3078 4636 7761 12456 20291 31272 46971 78390 125544 204169 314280"
        ),
    }
)
"""Smallest number of sample units of a range, then the limit number of each AQL from 0.010 to 1000."""
