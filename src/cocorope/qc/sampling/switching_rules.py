"""What the editions say about switching: how many lots, which score, which limit number, when to stop.

Medium confidence where it is said so: the printed limit numbers and the exact words of the stop rules were not available.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import WrongKindError, shown
from cocorope.qc.sampling.cells import cell
from cocorope.qc.sampling.numbers import FOUND, flag, whole
from cocorope.qc.sampling.plans import AnyPlan, MultistagePlan, SinglePlan
from cocorope.qc.sampling.tables.limit_numbers import LIMITS
from cocorope.qc.sampling.words import AQLS, canonical_aql, choice, column
from cocorope.text import Text

State: TypeAlias = Literal["normal", "tightened", "reduced", "discontinued"]
"""The severity in force, or inspection discontinued until the supplier has acted."""
STATES: Final[tuple[State, ...]] = get_args(State)
"""Where a scheme may stand."""

WINDOW: Final = 5
"""Two lots of so many or fewer in a row not accepted: tightened; so many in a row accepted: normal again."""
SCORE_FOR_REDUCED: Final = 30
"""The switching score at which ISO 2859-1:1999 allows reduced inspection."""
LOTS_FOR_REDUCED: Final = 10
"""How many accepted lots MIL-STD-105E and Z1.4 look back on, at least."""


@attrs.frozen(kw_only=True)
class StopRule:
    """When inspection is discontinued: editions and their restatements differ, so it is a setting.

    Raises:
        InvalidValueError: Another word for ``counts``, fewer than 1 lot.
        WrongKindError: A number of lots that is not whole.
    """

    counts: Literal["not accepted", "remaining"]
    """Lots not accepted in one stay on tightened inspection, or lots in a row that remain on it."""
    lots: int
    """How many of them."""

    def __attrs_post_init__(self) -> None:
        choice(self.counts, ("not accepted", "remaining"), Text("counts", "counts"))
        whole(self.lots, Text("lots", "jumlah lot"), low=1)


STOP_RULES: Final = {
    "ISO 2859-1:1999": StopRule(counts="not accepted", lots=5),
    "MIL-STD-105E": StopRule(counts="remaining", lots=10),
    "ANSI/ASQ Z1.4": StopRule(counts="remaining", lots=5),
}
"""The stop rule of each edition (medium confidence: public restatements mix them up)."""


def counts_of(found: int | Sequence[int]) -> tuple[int, ...]:
    """What was found, a count for each sample drawn.

    Args:
        found: One count, or several.

    Raises:
        InvalidValueError: A count below 0.
        WrongKindError: A count that is not whole.
    """
    several = found if isinstance(found, Sequence) and not isinstance(found, str) else (found,)
    return tuple(whole(count, FOUND) for count in several)


def check_plan(plan: object) -> None:
    """Refuse what is no plan by attributes of one or several samples.

    Args:
        plan: The plan, or not.

    Raises:
        WrongKindError: It is none.
    """
    if not isinstance(plan, SinglePlan | MultistagePlan):
        raise WrongKindError(
            Text(
                f"expected the plan by which the lot was inspected, a SinglePlan or MultistagePlan; got {shown(plan)}",
                f"diharapkan rencana pemeriksaan lot, SinglePlan atau MultistagePlan; diterima {shown(plan)}",
            )
        )


@attrs.frozen(kw_only=True)
class LotResult:
    """What one lot showed, for a replay.

    Raises:
        InvalidValueError: A count below 0.
        WrongKindError: No plan, a count that is not whole, a yes or no that is no ``bool``.
    """

    plan: AnyPlan = attrs.field(validator=lambda _result, _attribute, plan: check_plan(plan))
    """The plan it was inspected by."""
    nonconforming: tuple[int, ...] = attrs.field(converter=counts_of)
    """Found: one count for each sample drawn; a single count may be given as a number."""
    steady: bool = False
    """Production is steady."""
    authority: bool = False
    """The responsible authority wants reduced inspection."""
    resubmitted: bool = False
    """The lot had been inspected before: it does not count."""

    def __attrs_post_init__(self) -> None:
        check_flags(self.steady, self.authority, self.resubmitted)


def check_flags(steady: object, authority: object, resubmitted: object) -> None:
    """Refuse a word where yes or no is meant: ``steady="no"`` would bring reduced inspection.

    Args:
        steady: Production is steady.
        authority: The authority wants reduced inspection.
        resubmitted: The lot had been inspected before.

    Raises:
        WrongKindError: One of them is no ``bool``.
    """
    flag(steady, "steady")
    flag(authority, "authority")
    flag(resubmitted, "resubmitted")


def scored(plan: AnyPlan, found: int, score: int, *, accepted: bool) -> int:
    """The switching score of ISO 2859-1:1999 after a lot on normal inspection, clause 9.3.3.2.

    Two more for an accepted lot at Ac 0 or 1; from Ac 2 on three more, if it would pass one AQL tighter; else 0.

    Args:
        plan: The single plan the lot was inspected by, from a table.
        found: What was found.
        score: The score before.
        accepted: The lot was accepted.
    """
    if not accepted or plan.entry is None:
        return 0
    if (plan.stages[0].ac or 0) < 2:
        return score + 2
    tighter = cell(plan.entry.table_letter, AQLS[column(plan.entry.aql) - 1], plan.entry.edition, "normal")
    return score + 3 if found <= tighter.ac else 0


def limit_number(sample_units: int, aql: str | Decimal | int) -> int | None:
    """The limit number for reduced inspection (MIL-STD-105E Table VIII), derived; the printed one can differ by 1.

    Args:
        sample_units: Units in all the samples looked back on.
        aql: One of the 26 AQLs.

    Returns:
        The most that may have been found; ``None``: too few units for this AQL, look back on more lots.

    Example:
        >>> limit_number(1250, "1.0")
        7

    Raises:
        InvalidValueError: Units below 0, an AQL that is not in the table.
        WrongKindError: Units that are not whole, a float AQL.
    """
    units = whole(sample_units, Text("sample units", "satuan sampel"))
    place = column(canonical_aql(aql))
    rows = [row for start, row in LIMITS.items() if start <= units]
    figure = rows[-1].split()[place] if rows else "-"
    return None if figure == "-" else int(figure)


def looked_back_on(trail: tuple[tuple[int, int], ...], aql: str) -> tuple[tuple[int, int], ...]:
    """The last ten lots, and as many more as the limit number needs units.

    Args:
        trail: Sample units and found of accepted lots in a row, oldest first.
        aql: The AQL.
    """
    for size in range(LOTS_FOR_REDUCED, len(trail)):
        kept = trail[-size:]
        if limit_number(sum(units for units, _found in kept), aql) is not None:
            return kept
    return trail
