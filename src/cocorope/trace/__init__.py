"""Where did every kilogram come from, and where did it go?

Events told by whoever handles goods; a ledger that is a pure function of their set; genealogy both ways,
recalls with bounds, balances, custody, the hands behind each stage, and a chain that proves nothing was
changed.
"""

from cocorope.trace import chain, trade
from cocorope.trace._state import State, Whereabouts
from cocorope.trace._together import Exposure
from cocorope.trace._views import BASES, Basis, Goods, Interval
from cocorope.trace.balance import Balance, Line, Summary
from cocorope.trace.custody import Account, Claim, Statement, check_account, check_claims
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
from cocorope.trace.inspection import inspection_lot
from cocorope.trace.ledger import Ledger, LedgerError
from cocorope.trace.origins import Origins
from cocorope.trace.pictures import Picture, dot, mass_flow, mermaid, svg
from cocorope.trace.recall import Affected, Bounds, Recall, Total
from cocorope.trace.rules import RULES
from cocorope.trace.site import ENTRIES, Entry, Move, SiteBalance, SiteLine
from cocorope.trace.tables import Mixing, edges, families, rows
from cocorope.trace.trade import divide, hold, merge, release, spin
from cocorope.trace.work import (
    LABOUR_SOURCE_WORDS,
    LABOUR_SOURCES,
    STAGE_WORDS,
    STAGES,
    Labour,
    LabourMap,
    LabourSource,
    Stage,
    Work,
)
from cocorope.trace.yields import YieldStatistics

__all__ = [
    "BASES",
    "COMPONENTS",
    "ENTRIES",
    "KINDS",
    "LABOUR_SOURCES",
    "LABOUR_SOURCE_WORDS",
    "OUTCOMES",
    "PROCESSES",
    "RULES",
    "STAGES",
    "STAGE_WORDS",
    "VERDICTS",
    "Account",
    "Affected",
    "Arrived",
    "Balance",
    "Basis",
    "Bounds",
    "Claim",
    "Component",
    "Corrected",
    "Counted",
    "DecisionRef",
    "Entry",
    "Event",
    "Exposure",
    "Flow",
    "Found",
    "Goods",
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
    "Mixing",
    "Move",
    "Origins",
    "Outcome",
    "Packed",
    "Part",
    "Picture",
    "Process",
    "Recall",
    "Received",
    "Reference",
    "Removed",
    "Shipped",
    "SiteBalance",
    "SiteLine",
    "Stage",
    "State",
    "Statement",
    "Summary",
    "Thing",
    "Total",
    "Transformed",
    "Unpacked",
    "Verdict",
    "Whereabouts",
    "Work",
    "YieldStatistics",
    "chain",
    "check_account",
    "check_claims",
    "divide",
    "dot",
    "edges",
    "families",
    "hold",
    "inspection_lot",
    "mass_flow",
    "merge",
    "mermaid",
    "release",
    "rows",
    "spin",
    "svg",
    "trade",
]
