"""What is still missing before the truck leaves: which paper, who issues it, by when. To print and tick off."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

import attrs

from cocorope.markup import element, words
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.documents_data import DOCUMENTS, DUES, DocumentKind
from cocorope.shipment.evidence import DOCUMENT_OF
from cocorope.shipment.market import Market
from cocorope.shipment.papers import Contract
from cocorope.shipment.papers_credit import LetterOfCredit
from cocorope.shipment.papers_transport import BillOfLading, Booking
from cocorope.shipment.paperset import PaperSet
from cocorope.shipment.regulation import ADVICE
from cocorope.shipment.release import labour_of
from cocorope.text import Language, Text
from cocorope.trace import Ledger

_BY: Final = Text("by {at}", "paling lambat {at}")
_PRISON: Final = frozenset({"EV-CONSENT", "EV-PKS", "EV-PAY", "EV-HOURS", "EV-OSH"})
_CUT_OFFS: Final[dict[str, str]] = {
    "SI": "instruction_cut_off",
    "VGM": "vgm_cut_off",
    "PEB": "declaration_cut_off",
    "NPE": "yard_cut_off",
}
"""The cut-off of the booking by which a paper is there; the export note opens the gate of the yard."""


@attrs.frozen
class Missing:
    """A paper that is not here yet: what it is, who issues it, by when."""

    document: DocumentKind
    """The kind of paper."""
    by: date | datetime | None = None
    """The last day or instant, as booking, contract or credit have it; ``None``: not stated."""

    def text(self, lang: Language = "en") -> str:
        """One line to print and tick off."""
        return f"[ ] {self._said(lang)}"

    def html(self, lang: Language = "en") -> str:
        """The same as an item of a list with a box to tick."""
        return element("li", "☐ ", words(self._said(lang)))

    def _said(self, lang: Language) -> str:
        kind = self.document
        line = f"{kind.name.say(lang)} - {kind.issuer.say(lang)}, {DUES[kind.due].say(lang)}"
        return line if self.by is None else f"{line}, {_BY.filled(at=self.by.isoformat()).say(lang)}"


class Checklist(tuple[Missing, ...]):
    """The papers still missing, in the order in which they are due."""

    __slots__ = ()

    def text(self, lang: Language = "en") -> str:
        """A line a paper, and what the list is worth."""
        return "\n".join([*(one.text(lang) for one in self), ADVICE.say(lang)])

    def html(self, lang: Language = "en") -> str:
        """The same as a list, escaped, with nothing fetched."""
        return element("ul", *(one.html(lang) for one in self)) + element("p", words(ADVICE.say(lang)))

    def _repr_html_(self) -> str:
        return self.html()


def checklist(shipment: Shipment, destination: Market, *, ledger: Ledger | None = None) -> Checklist:
    """The papers that are still missing for a destination, in the order in which they are due.

    Args:
        shipment: The cargo with the papers that are here; its booking, contract and credit say by when.
        destination: The market; the Union wants entry summary data.
        ledger: The record of the work; prison work on it wants its evidence, also where the shipment says nothing.
    """
    here = {paper.document for paper in shipment.papers or ()} | {
        DOCUMENT_OF.get(one.kind, "") for one in shipment.evidence
    }
    papers, order = PaperSet(shipment.papers or ()), list(DUES)
    found = [
        Missing(DOCUMENTS[code], _by(code, papers))
        for code in DOCUMENTS
        if code in _wanted(shipment, destination, ledger)
    ]
    missing = (one for one in found if one.document.code not in here)
    return Checklist(sorted(missing, key=lambda one: order.index(one.document.due)))


def _wanted(shipment: Shipment, destination: Market, ledger: Ledger | None) -> frozenset[str]:
    return frozenset(_asked_for(shipment, destination, ledger))


def _asked_for(shipment: Shipment, destination: Market, ledger: Ledger | None) -> Iterator[str]:
    yield from (kind.code for kind in DOCUMENTS.values() if kind.always)
    yield "EV-LABOUR-MAP"
    papers = PaperSet(shipment.papers or ())
    for paper in (papers.one(Contract), papers.one(LetterOfCredit)):
        yield from paper.wants if paper else ()
    if papers.term is not None and papers.term.rule.insurance_clause:
        yield "INS"
    if destination.is_union:
        yield "ENS"
    if shipment.phytosanitary != "NOT_REQUIRED":
        yield "PHY"
    labour = [one for one in (shipment.labour, labour_of(shipment, ledger) if ledger else None) if one is not None]
    if any(one.prison_stages for one in labour):
        yield from _PRISON


def _by(code: str, papers: PaperSet) -> date | datetime | None:
    """By when a paper is there: its cut-off, else the last day of presentation where the credit wants it."""
    booking, credit = papers.one(Booking), papers.one(LetterOfCredit)
    cut_off: date | datetime | None = getattr(booking, _CUT_OFFS[code], None) if code in _CUT_OFFS else None
    if cut_off is not None or credit is None or code not in credit.wants:
        return cut_off
    bill = papers.one(BillOfLading)
    if bill is None or bill.on_board is None:
        return credit.expiry
    return min(credit.expiry, bill.on_board + timedelta(days=credit.presentation_days))
