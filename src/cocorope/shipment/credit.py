"""The letter of credit against the papers presented under it: its days, its figures, the papers it wants.

UCP 600 is a publication of the International Chamber of Commerce; its articles are cited and told in our own words.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from cocorope.findings import Finding, Rule, Text
from cocorope.shipment import rules_papers as rules
from cocorope.shipment._fields import Packages, ratio_of
from cocorope.shipment.documents_data import DOCUMENTS
from cocorope.shipment.papers import Invoice, PackingList
from cocorope.shipment.papers_credit import CreditFigure, LetterOfCredit
from cocorope.shipment.papers_transport import BillOfLading
from cocorope.shipment.paperset import PaperSet
from cocorope.units.exact import EXACT

ABOUT: Final = Fraction(1, 10)
"""UCP 600, article 30(a): about or approximately is 10 % more or less of the figure it stands beside."""
BULK: Final = Fraction(1, 20)
"""UCP 600, article 30(b) and (c): 5 % of a quantity that counts no units; 5 % less of the amount."""
NO_MORE: Final = Fraction(0)

ASKED: Final[tuple[Rule, ...]] = (rules.X18_CREDIT_DATES, rules.CREDIT_TOLERANCE, rules.DOCUMENT_WANTED)
"""The rules asked here."""


def of_credit(here: PaperSet) -> Iterator[Finding]:
    """What the credit finds in the papers.

    Args:
        here: The papers.
    """
    credit = here.one(LetterOfCredit)
    if credit is None:
        return
    yield from _days(here, credit)
    invoice = here.one(Invoice)
    if invoice is not None:
        if invoice.total.currency == credit.amount.currency:
            yield from _amount(credit, invoice)
            yield from _price(credit, invoice)
        yield from _quantity(credit, invoice)
    yield from _units(credit, here.one(PackingList))
    present = {item.document for item in here.items}
    for code in credit.wants:
        if code not in present:
            yield rules.DOCUMENT_WANTED.finding(f"$.papers.{code}", by=credit.name, paper=DOCUMENTS[code].name)


def _days(here: PaperSet, credit: LetterOfCredit) -> Iterator[Finding]:
    """UCP 600, articles 6 and 14(c)."""
    bill = here.one(BillOfLading)
    on_board = bill.on_board if bill else None
    if on_board and credit.latest_shipment and on_board > credit.latest_shipment:
        yield _late(Text("On board", "Naik kapal"), on_board, credit.latest_shipment)
    if credit.presented:
        last = credit.expiry
        if on_board:
            last = min(last, on_board + timedelta(days=credit.presentation_days))
        if credit.presented > last:
            yield _late(Text("Presentation", "Penyerahan dokumen"), credit.presented, last)


def _late(what: Text, day: date, last: date) -> Finding:
    return rules.X18_CREDIT_DATES.finding("$.papers.LC", what=what, day=day, last=last)


def tolerance(credit: LetterOfCredit, figure: CreditFigure) -> tuple[Fraction, Fraction] | None:
    """How much more and less the credit itself allows of a figure; ``None``: it says nothing of it.

    Args:
        credit: The credit.
        figure: Its amount, its quantity or its unit price.
    """
    if figure != "unit price" and (credit.plus is not None or credit.minus is not None):
        more, less = (NO_MORE if one is None else one.exact_in("1") for one in (credit.plus, credit.minus))
        return more, less
    return (ABOUT, ABOUT) if credit.says_about(figure) else None


def _amount(credit: LetterOfCredit, invoice: Invoice) -> Iterator[Finding]:
    """Article 30(c): 5 % less although partial shipments are not allowed; never more, unless the credit says so."""
    more, less = tolerance(credit, "amount") or (NO_MORE, BULK)
    drawn, stated = Fraction(invoice.total.amount), Fraction(credit.amount.amount)
    if drawn > stated * (1 + more):
        yield _beyond(_AMOUNT, str(invoice.total), str(credit.amount), f"+{percent(more)}")
    if drawn < stated * (1 - less):
        yield from _short(credit, _AMOUNT, str(invoice.total), str(credit.amount), less)


def _price(credit: LetterOfCredit, invoice: Invoice) -> Iterator[Finding]:
    """The unit price is the one of the credit, unless it says about."""
    if credit.price is None or credit.price.currency != invoice.total.currency:
        return
    allowed = ABOUT if credit.says_about("unit price") else NO_MORE
    for line in invoice.lines:
        parts = ratio_of(line.per, credit.per)
        if parts is None:
            continue
        stated = Fraction(credit.price.amount) * parts
        if abs(Fraction(line.price.amount) - stated) > allowed * stated:
            drawn, wanted = f"{line.price} / {line.per}", f"{credit.price} / {credit.per}"
            yield _beyond(_PRICE, drawn, wanted, f"±{percent(allowed)}")


def _quantity(credit: LetterOfCredit, invoice: Invoice) -> Iterator[Finding]:
    """Article 30(b): 5 % more or less where the credit counts neither packing units nor items."""
    if credit.quantity is None:
        return
    quantities = [ratio_of(line.quantity, credit.quantity) for line in invoice.lines]
    stated = [quantity for quantity in quantities if quantity is not None]
    if len(stated) != len(quantities):
        return
    billed, share = ", ".join(str(line.quantity) for line in invoice.lines), sum(stated, Fraction(0))
    by_bulk = NO_MORE if credit.counts_units else BULK
    more, less = tolerance(credit, "quantity") or (by_bulk, by_bulk)
    if share > 1 + more:
        yield _beyond(_QUANTITY, billed, str(credit.quantity), f"+{percent(more)}")
    if share < 1 - less:
        yield from _short(credit, _QUANTITY, billed, str(credit.quantity), less)


def _units(credit: LetterOfCredit, listed: PackingList | None) -> Iterator[Finding]:
    """The packing units the credit counts: none more, and all of them where partial shipments are not allowed."""
    if credit.packing_units is None or listed is None:
        return
    packed = Packages(listed.packages, credit.packing_units.kind)
    if listed.packages > credit.packing_units.count:
        yield _beyond(_UNITS, packed.text, credit.packing_units.text, percent(NO_MORE))
    if listed.packages < credit.packing_units.count:
        yield from _short(credit, _UNITS, packed.text, credit.packing_units.text, NO_MORE)


def _short(
    credit: LetterOfCredit, what: Text, drawn: str | Text, stated: str | Text, less: Fraction
) -> Iterator[Finding]:
    """Less than the credit is a partial shipment (article 31): allowed, not allowed, or not told to us."""
    if credit.partial_shipments is False:
        yield _beyond(what, drawn, stated, f"-{percent(less)}")
    if credit.partial_shipments is None:
        missing = Text(f"{credit.name.en}: {_PARTIAL.en}", f"{credit.name.id}: {_PARTIAL.id}")
        yield rules.STATEMENT_MISSING.finding("$.papers.LC.partial_shipments", checks="SHP032", missing=missing)


def _beyond(what: Text, drawn: str | Text, stated: str | Text, allowed: str) -> Finding:
    return rules.CREDIT_TOLERANCE.finding("$.papers.LC", what=what, drawn=drawn, stated=stated, tolerance=allowed)


def percent(share: Fraction) -> str:
    """A share in words.

    Args:
        share: Of one; with finitely many decimal digits.
    """
    return f"{plain(100 * share)} %"


def plain(number: Fraction) -> str:
    """A number of finitely many digits, written whole.

    Args:
        number: What to write.
    """
    return f"{EXACT.divide(Decimal(number.numerator), Decimal(number.denominator)):f}"


_AMOUNT: Final = Text("Amount", "Nilai")
_QUANTITY: Final = Text("Quantity", "Jumlah")
_PRICE: Final = Text("Unit price", "Harga satuan")
_UNITS: Final = Text("Packing units", "Satuan kemasan")
_PARTIAL: Final = Text("whether partial shipments are allowed", "apakah pengapalan sebagian dibolehkan")
