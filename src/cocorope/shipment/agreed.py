"""What was agreed against what is billed, packed and shipped: quantity, price, term, day, specification."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from cocorope import spec
from cocorope.findings import Finding, Rule, Text
from cocorope.shipment import rules_papers as rules
from cocorope.shipment._fields import Amount, ratio_of
from cocorope.shipment.money import Money
from cocorope.shipment.papers import Contract, ContractLine, Invoice, InvoiceLine, PackingList
from cocorope.shipment.papers_found import QualityCertificate, WeightNote
from cocorope.shipment.papers_transport import BillOfLading
from cocorope.shipment.paperset import PaperSet
from cocorope.units import Mass

ASKED: Final[tuple[Rule, ...]] = (
    rules.X04_NET_INVOICED, rules.CONTRACT_QUANTITY, rules.CONTRACT_PRICE, rules.TERMS_DIFFER, rules.LATE_SHIPMENT,
    rules.CERTIFICATE_OF,
)  # fmt: skip
"""The rules asked here."""

_BASES: Final = {
    "net": Text("net", "neto"),
    "gross": Text("gross", "bruto"),
    "commercial": Text("commercial mass", "massa komersial"),
}


def of_contract(here: PaperSet) -> Iterator[Finding]:
    """What the contract finds in the papers.

    Args:
        here: The papers.
    """
    invoice, contract = here.one(Invoice), here.one(Contract)
    if invoice is not None:
        yield from _packed(here, invoice, contract)
    if contract is None:
        return
    bill = here.one(BillOfLading)
    if bill and bill.on_board and contract.latest_shipment and bill.on_board > contract.latest_shipment:
        yield rules.LATE_SHIPMENT.finding("$.papers.BL", day=bill.on_board, last=contract.latest_shipment)
    yield from _certified(here, contract)
    if invoice is None:
        return
    if contract.term and invoice.term and contract.term != invoice.term:
        yield rules.TERMS_DIFFER.finding("$.papers.CI", told=(f"SC {contract.term}", f"CI {invoice.term}"))
    if len(contract.lines) == 1 or all(one.specification for one in invoice.lines):
        for line in contract.lines:
            yield from _billed(line, invoice)


def _mine(line: ContractLine, invoice: Invoice) -> list[tuple[int, InvoiceLine]]:
    every = enumerate(invoice.lines, start=1)
    return [(number, one) for number, one in every if one.specification in ("", line.specification)]


def _billed(line: ContractLine, invoice: Invoice) -> Iterator[Finding]:
    """Quantity and price of one line; what cannot be attributed or compared is said elsewhere to be open."""
    mine = _mine(line, invoice)
    quantities = [one.quantity for _, one in mine]
    shares = [ratio_of(quantity, line.quantity) for quantity in quantities]
    stated = [share for share in shares if share is not None]
    if stated and len(stated) == len(shares):
        most = 1 + line.plus.exact_in("1")
        capped = None if line.cap is None else ratio_of(line.cap, line.quantity)
        limit = most if capped is None else min(most, capped)
        if not 1 - line.minus.exact_in("1") <= sum(stated) <= limit:
            yield rules.CONTRACT_QUANTITY.finding(
                "$.papers.CI", specification=line.specification, invoiced=", ".join(map(str, quantities)),
                least=str(line.least), most=str(line.cap if limit == capped else line.most),
            )  # fmt: skip
    for number, one in mine:
        if line.price is not None and _other_price(one.price, one.per, line.price, line.per):
            yield rules.CONTRACT_PRICE.finding(
                f"$.papers.CI.lines[{number - 1}]", line=number, invoiced=f"{one.price} / {one.per}",
                agreed=f"{line.price} / {line.per}",
            )  # fmt: skip


def _other_price(price: Money, per: Amount, agreed: Money, agreed_per: Amount) -> bool:
    """Whether two prices in one currency and for one kind of quantity differ."""
    parts = ratio_of(per, agreed_per)
    same_kind = price.currency == agreed.currency and parts is not None
    return same_kind and Fraction(price.amount) != Fraction(agreed.amount) * (parts or 0)


def _certified(here: PaperSet, contract: Contract) -> Iterator[Finding]:
    """A certificate is of a specification and revision agreed, and of a lot that is packed."""
    agreed = {(line.specification, line.revision) for line in contract.lines}
    listed = here.one(PackingList)
    packed = {line.lot for line in listed.lines} if listed else None
    for one in here.all(QualityCertificate):
        path = f"$.papers.QC[{one.number}]"
        if (one.specification, one.revision) not in agreed:
            told = ", ".join(f"{name} rev. {revision}" for name, revision in sorted(agreed))
            yield rules.CERTIFICATE_OF.finding(
                path, number=one.number, certified=f"{one.specification} rev. {one.revision}", wanted=_AGREED.filled(told=told)
            )  # fmt: skip
        if packed is not None and not packed & {*one.lots}:
            lots = ", ".join(sorted(one.lots)) or "-"
            yield rules.CERTIFICATE_OF.finding(path, number=one.number, certified=lots, wanted=_NOT_PACKED)


_AGREED: Final = Text("the contract is for {told}", "kontrak menyebut {told}")
_NOT_PACKED: Final = Text("none of it is on the packing list", "tidak ada yang tercantum pada daftar kemasan")


def _packed(here: PaperSet, invoice: Invoice, contract: Contract | None) -> Iterator[Finding]:
    """X04: what is packed is what is billed by mass, net, gross or commercial as the contract prices it."""
    listed = here.one(PackingList)
    billed = [line.quantity for line in invoice.lines if isinstance(line.quantity, Mass)]
    if listed is None or len(billed) != len(invoice.lines):
        return
    bases = {line.basis for line in contract.lines} if contract else {"net"}
    basis = next(iter(bases)) if len(bases) == 1 else "net"
    packed = {"gross": listed.gross, "commercial": _commercial(here, contract)}.get(basis, listed.net)
    if packed is None:
        yield rules.STATEMENT_MISSING.finding("$.papers.WN.moisture", checks="X04", missing=_MOISTURE)
        return
    total, (more, less) = Mass.sum(billed), _allowed(contract)
    if not total.exact_in("kg") * (1 - less) <= packed.exact_in("kg") <= total.exact_in("kg") * (1 + more):
        told = f"+{_hundredths(more)} %, -{_hundredths(less)} %"
        yield rules.X04_NET_INVOICED.finding(
            "$.papers", packed=packed, basis=_BASES.get(basis, _BASES["net"]), invoiced=total, tolerance=told
        )


_MOISTURE: Final = Text(
    "weight note: net mass and moisture, with the regain of the contract, for the commercial mass",
    "weight note: massa neto dan kadar air, dengan regain kontrak, untuk massa komersial",
)


def _commercial(here: PaperSet, contract: Contract | None) -> Mass | None:
    """The commercial mass of the one weight note that says how wet the goods were; ``None``: not known."""
    notes = here.all(WeightNote)
    regains = {line.regain for line in contract.lines} if contract else set()
    if len(notes) != 1 or len(regains) != 1:
        return None
    (note,), (regain,) = notes, regains
    if note.net is None or note.moisture is None or regain is None:
        return None
    found = spec.commercial_mass(note.net, note.moisture, regain=regain, cap="none")
    caps = [line.cap for line in (contract.lines if contract else ()) if line.cap is not None]
    return min(found, *caps) if len(caps) == 1 and contract and len(contract.lines) == 1 else found


def _hundredths(share: Fraction) -> Decimal:
    return Decimal(round(share * 10_000)) / 100


def _allowed(contract: Contract | None) -> tuple[Fraction, Fraction]:
    """How much more and less the contract allows over all its lines, each weighed by its quantity; none written: none."""
    lines = contract.lines if contract else ()
    first = lines[0].quantity if lines else 1
    weights = [ratio_of(line.quantity, first) for line in lines]
    known = [(weight, line) for weight, line in zip(weights, lines, strict=True) if weight is not None]
    whole = sum((weight for weight, _ in known), Fraction(0))
    if not whole or len(known) != len(lines):
        return Fraction(0), Fraction(0)
    more = sum((weight * line.plus.exact_in("1") for weight, line in known), Fraction(0))
    less = sum((weight * line.minus.exact_in("1") for weight, line in known), Fraction(0))
    return more / whole, less / whole
