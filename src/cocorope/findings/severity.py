"""How much a finding weighs, and what a report comes out as."""

from enum import Enum
from typing import Final, Literal, TypeAlias

from cocorope.text import Text

Outcome: TypeAlias = Literal["pass", "open", "fail"]
"""What a report comes out as: ``"fail"`` something is against it, ``"open"`` something is not known yet,
``"pass"`` nothing that was asked stops it."""


class Severity(Enum):
    """How much a finding weighs.

    Severities compare by :attr:`rank` and in no other way: BLOCK weighs most.
    """

    BLOCK = "block"
    """It fails: the goods, the papers or the record are against it."""
    OPEN = "open"
    """Not known yet: it stops, and it is not a failure."""
    WARN = "warn"
    """It should be looked at; it does not stop."""
    NOTE = "note"
    """Good to know."""

    @property
    def rank(self) -> int:
        """0 for what stops first, up to 3 for what only informs."""
        return _RANK[self]

    @property
    def stops(self) -> bool:
        """Whether a finding of this severity keeps a report from passing."""
        return self is Severity.BLOCK or self is Severity.OPEN

    @property
    def label(self) -> Text:
        """The word a reader sees."""
        return _LABEL[self]


_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}

_LABEL: Final = {
    Severity.BLOCK: Text("BLOCKS", "MENGHALANGI"),
    Severity.OPEN: Text("OPEN", "BELUM TERJAWAB"),
    Severity.WARN: Text("WARNING", "PERINGATAN"),
    Severity.NOTE: Text("NOTE", "CATATAN"),
}
