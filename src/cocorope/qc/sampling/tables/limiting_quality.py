"""Isolated lots: ISO 2859-2:1985, procedure A, sample size and acceptance number by lot size and limiting quality.

Data. ``"125/1"`` is n 125, Ac 1; ``"all"`` asks for every item. The 2020 edition has other tables, which were not
available. Confidence medium-high from limiting quality 2.00 on, medium below (:data:`MEDIUM_BELOW`): recollection
checked by theory.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LOT_STARTS: Final = (16, 26, 51, 91, 151, 281, 501, 1201, 3201, 10001, 35001, 150001, 500001)
"""Smallest lot of each range."""

MEDIUM_BELOW: Final = "2.00"
"""Limiting qualities below this one are of medium confidence."""

PLANS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "0.50": "all all all all all 280/0 380/0 430/0 450/0 500/0 800/1 800/1 1250/3",
        "0.80": "all all all all 170/0 220/0 255/0 280/0 315/0 500/1 500/1 800/3 1250/5",
        "1.25": "all all all 90/0 130/0 155/0 170/0 200/0 315/1 315/1 500/3 800/5 1250/10",
        "2.00": "all all 50/0 80/0 95/0 105/0 125/0 200/1 200/1 315/3 500/5 800/10 1250/18",
        "3.15": "all 50/0 44/0 55/0 65/0 80/0 125/1 125/1 200/3 315/5 500/10 800/18 800/18",
        "5.00": "all 28/0 34/0 38/0 42/0 50/0 80/1 125/3 200/5 315/10 500/18 500/18 500/18",
        "8.00": "17/0 22/0 24/0 26/0 28/0 32/0 50/1 80/3 125/5 200/10 315/18 315/18 315/18",
        "12.5": "13/0 15/0 16/0 18/0 20/0 32/1 32/1 50/3 80/5 125/10 200/18 200/18 200/18",
        "20.0": "9/0 10/0 10/0 13/0 20/1 20/1 32/3 50/5 80/10 125/18 125/18 125/18 125/18",
        "32.0": "6/0 6/0 8/0 13/1 13/1 20/3 32/5 50/10 80/18 80/18 80/18 80/18 80/18",
    }
)
"""Limiting quality in per cent, then the plan of each lot range."""
