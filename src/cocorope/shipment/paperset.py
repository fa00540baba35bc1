"""The papers that are here, looked up by kind."""

from collections.abc import Iterable
from typing import TypeVar

from cocorope.shipment.papers import Contract, Invoice, Paper
from cocorope.shipment.papers_transport import papers
from cocorope.shipment.terms import Term

P = TypeVar("P", bound=Paper)


class PaperSet:
    """Papers, looked up by their kind."""

    def __init__(self, items: Iterable[Paper]) -> None:
        self.items = papers(tuple(items))

    def one(self, kind: type[P]) -> P | None:
        """The paper of a kind of which there is at most one."""
        return next(iter(self.all(kind)), None)

    def all(self, kind: type[P]) -> tuple[P, ...]:
        """Every paper of a kind."""
        return tuple(item for item in self.items if isinstance(item, kind))

    def told(self, field: str) -> dict[str, object]:
        """What the papers say in a field of one name, by the code of the paper; what is not stated is left out."""
        found = {item.document: getattr(item, field, None) for item in self.items}
        return {code: value for code, value in found.items() if value not in (None, "", ())}

    @property
    def term(self) -> Term | None:
        """The Incoterm of the contract, else of the invoice."""
        terms = [item.term for item in (self.one(Contract), self.one(Invoice)) if item is not None and item.term]
        return next(iter(terms), None)
