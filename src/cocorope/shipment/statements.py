"""What a paper should say and does not: a check that cannot be answered is open, never passed over.

Only papers that are here are asked; a paper that is not here is a matter of its own.
"""

from collections.abc import Iterator
from typing import Final

from cocorope.findings import Finding, Text
from cocorope.shipment import rules_papers as rules
from cocorope.shipment._fields import ratio_of
from cocorope.shipment.papers import Contract, Invoice, Paper
from cocorope.shipment.papers_credit import LetterOfCredit
from cocorope.shipment.papers_transport import (
    BillOfLading,
    ExportDeclaration,
    ExportNote,
    FumigationCertificate,
    OriginCertificate,
    PhytosanitaryCertificate,
    ShippingInstruction,
    VgmDeclaration,
    WoodPacking,
)

INVOICE: Final = Text("the number of the invoice", "nomor faktur")
PACKAGES: Final = Text("number and kind of packages", "jumlah dan jenis kemasan")
GROSS: Final = Text("gross mass", "massa bruto")
CONTAINERS: Final = Text("container", "peti kemas")
SEAL: Final = Text("seal", "segel")
HEADING: Final = Text("tariff number", "nomor tarif")
LOADING: Final = Text("port of loading", "pelabuhan muat")
DISCHARGE: Final = Text("port of discharge", "pelabuhan bongkar")
FREIGHT: Final = Text("freight prepaid or collect", "freight prepaid atau collect")

WANTED: Final[dict[type[Paper], tuple[tuple[str, str, Text], ...]]] = {
    ExportDeclaration: (
        ("X01", "invoice", INVOICE), ("X02", "packages", PACKAGES), ("X09", "containers", CONTAINERS),
        ("X11", "hs", HEADING), ("X13", "port_of_loading", LOADING), ("X13", "port_of_discharge", DISCHARGE),
        ("X17", "estimated_export", Text("estimated day of export", "perkiraan tanggal ekspor")),
    ),
    ExportNote: (
        ("X02", "packages", PACKAGES),
        ("SHP048", "declaration", Text("the number of the export declaration", "nomor PEB")),
    ),
    ShippingInstruction: (
        ("X09", "containers", CONTAINERS), ("X11", "hs", HEADING), ("X13", "port_of_loading", LOADING),
        ("X13", "port_of_discharge", DISCHARGE), ("SHP033", "freight", FREIGHT),
    ),
    VgmDeclaration: (("X19", "signed", Text("when it was signed", "waktu penandatanganan")),),
    BillOfLading: (
        ("X02", "packages", PACKAGES), ("X05", "gross", GROSS), ("X09", "containers", CONTAINERS),
        ("X13", "port_of_loading", LOADING), ("X13", "port_of_discharge", DISCHARGE),
        ("X18, X19", "on_board", Text("day on board", "tanggal di atas kapal")), ("SHP033", "freight", FREIGHT),
    ),
    OriginCertificate: (("X01", "invoice", INVOICE), ("X11", "hs", HEADING)),
    PhytosanitaryCertificate: (("X09", "containers", CONTAINERS),),
    FumigationCertificate: (("X09", "containers", CONTAINERS),),
}  # fmt: skip
"""What each kind of paper is compared in, by the check that compares it."""

_SEALED: Final = frozenset({"PL", "SI", "BL", "VGM"})
"""X10 compares the seals of these."""


def unstated(items: tuple[Paper, ...]) -> Iterator[Finding]:
    """The open questions of papers that are here and do not say what a check compares.

    Args:
        items: The papers.
    """
    for item in items:
        for check, field, words in WANTED.get(type(item), ()):
            if getattr(item, field) in (None, "", ()):
                yield _open(check, item, field, words)
        if isinstance(item, WoodPacking) and item.marked and not item.treated_in:
            yield _open("SHP035", item, "treated_in", Text("the country of treatment", "negara tempat perlakuan"))
        if item.document in _SEALED:
            yield from _unsealed(item)
    by_kind: dict[type[Paper], Paper] = {type(item): item for item in items}
    yield from _of_trade(by_kind.get(Contract), by_kind.get(Invoice), by_kind.get(LetterOfCredit))


def _open(check: str, item: Paper, field: str, words: Text) -> Finding:
    missing = Text(f"{item.name.en}: {words.en}", f"{item.name.id}: {words.id}")
    return rules.STATEMENT_MISSING.finding(f"$.papers.{item.document}.{field}", checks=check, missing=missing)


def _unsealed(item: Paper) -> Iterator[Finding]:
    boxes = getattr(item, "containers", ())
    if item.document == "PL" and not boxes:
        yield _open("X09", item, "containers", CONTAINERS)
    for one in boxes:
        if not one.seal:
            words = Text(f"seal of {one.number}", f"segel {one.number}")
            yield _open("X10", item, f"containers[{one.number}].seal", words)


def _of_trade(contract: Paper | None, invoice: Paper | None, credit: Paper | None) -> Iterator[Finding]:
    """The term, and quantities that cannot be compared because they are of different kinds."""
    terms = [item.term for item in (contract, invoice) if isinstance(item, Contract | Invoice)]
    for item in (contract, invoice):
        if isinstance(item, Contract | Invoice) and not any(terms):
            yield _open("X14, X15, X16", item, "term", Text("the term and its place", "syarat dan tempatnya"))
            break
    if not isinstance(invoice, Invoice):
        return
    if not all(line.hs for line in invoice.lines):
        yield _open("X11", invoice, "lines.hs", HEADING)
    if isinstance(contract, Contract):
        yield from _not_comparable(contract, invoice)
    if isinstance(credit, LetterOfCredit) and credit.quantity is not None:
        wanted = credit.quantity
        if any(ratio_of(line.quantity, wanted) is None for line in invoice.lines):
            yield _open("SHP032", invoice, "lines.quantity", _as(wanted))


def _not_comparable(contract: Contract, invoice: Invoice) -> Iterator[Finding]:
    named = {line.specification for line in invoice.lines}
    if "" in named and len(contract.lines) > 1:
        words = Text("the specification of every line", "spesifikasi tiap baris")
        yield _open("SHP042", invoice, "lines.specification", words)
        return
    for line in contract.lines:
        if not named & {"", line.specification}:
            words = Text(f"a line of {line.specification}", f"baris untuk {line.specification}")
            yield _open("SHP042", invoice, f"lines[{line.specification}]", words)
        mine = [one.quantity for one in invoice.lines if one.specification in ("", line.specification)]
        if any(ratio_of(quantity, line.quantity) is None for quantity in mine):
            yield _open("SHP042", invoice, f"lines[{line.specification}].quantity", _as(line.quantity))


def _as(quantity: object) -> Text:
    return Text(f"a quantity comparable with {quantity}", f"jumlah yang sebanding dengan {quantity}")
