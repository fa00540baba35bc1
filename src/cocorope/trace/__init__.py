"""Where did every kilogram come from, and where did it go?

Events told by whoever handles goods; a ledger that is a pure function of their set; genealogy both ways,
recalls with bounds, balances, custody, the hands behind each stage, and a chain that proves nothing was
changed.
"""

from cocorope.trace._state import State, Whereabouts
from cocorope.trace._together import Exposure
from cocorope.trace.balance import Balance, Interval, Line
from cocorope.trace.events import (
    KINDS,
    OUTCOMES,
    PROCESSES,
    VERDICTS,
    Arrived,
    Corrected,
    Counted,
    DecisionRef,
    Event,
    Judged,
    Outcome,
    Packed,
    Process,
    Received,
    Reference,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    Verdict,
)
from cocorope.trace.goods import COMPONENTS, Component, Flow, Found, Item, Lot, Part, Thing
from cocorope.trace.ledger import Ledger, LedgerError
from cocorope.trace.origins import Origins
from cocorope.trace.recall import Affected, Bounds, Recall, Total
from cocorope.trace.rules import RULES
from cocorope.trace.work import LABOUR_SOURCES, STAGES, Labour, LabourMap, LabourSource, Stage, Work

__all__ = [
    "COMPONENTS",
    "KINDS",
    "LABOUR_SOURCES",
    "OUTCOMES",
    "PROCESSES",
    "RULES",
    "STAGES",
    "VERDICTS",
    "Affected",
    "Arrived",
    "Balance",
    "Bounds",
    "Component",
    "Corrected",
    "Counted",
    "DecisionRef",
    "Event",
    "Exposure",
    "Flow",
    "Found",
    "Interval",
    "Item",
    "Judged",
    "Labour",
    "LabourMap",
    "LabourSource",
    "Ledger",
    "LedgerError",
    "Line",
    "Lot",
    "Origins",
    "Outcome",
    "Packed",
    "Part",
    "Process",
    "Recall",
    "Received",
    "Reference",
    "Removed",
    "Shipped",
    "Stage",
    "State",
    "Thing",
    "Total",
    "Transformed",
    "Unpacked",
    "Verdict",
    "Whereabouts",
    "Work",
]
