"""Do the papers agree? The cross-checks that need nothing but the papers.

A paper that is not here, or does not say what a check compares, leaves the check open: it is not failed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Final

from cocorope.findings import Finding, Report, Rule, Text, collect
from cocorope.identifiers import UnLocode
from cocorope.identifiers.places import same_port
from cocorope.shipment import rules_cargo as cargo_rules
from cocorope.shipment import rules_papers as rules
from cocorope.shipment._fields import Packages
from cocorope.shipment.agreed import ASKED as AGREED
from cocorope.shipment.agreed import of_contract
from cocorope.shipment.credit import of_credit, plain
from cocorope.shipment.days import DAYS_BEFORE_EXPORT, of_paper_days
from cocorope.shipment.documents_data import DOCUMENTS, DUES
from cocorope.shipment.market import a_day
from cocorope.shipment.papers import (
    Contract,
    Invoice,
    PackingList,
    Paper,
)
from cocorope.shipment.papers_credit import Insurance, LetterOfCredit
from cocorope.shipment.papers_transport import (
    Booking,
    ExportDeclaration,
    ExportNote,
    FumigationCertificate,
    ShippingInstruction,
    VgmDeclaration,
    WoodPacking,
)
from cocorope.shipment.paperset import PaperSet
from cocorope.shipment.statements import unstated
from cocorope.shipment.terms import PLACE_NAMES

ONE_TENTH_MORE: Final = Fraction(11, 10)
"""Incoterms 2020, A5 of CIF and CIP: cover of at least 110 % of the price."""


def check_papers(items: Iterable[Paper], *, on: date) -> Report:
    """What the papers of a shipment say of one another.

    Args:
        items: The papers that are here, in any order.
        on: The day they are looked at.

    Raises:
        WrongKindError: Something that is no paper; ``on`` is not a day.
        InvalidValueError: Two papers of a kind of which a shipment has one.
    """
    here, day = PaperSet(items), a_day("on", on)
    findings = [finding for check in _CHECKS for finding in check(here)]
    return collect(ASKED, [*findings, *_missing(here), *_future(here, day), *unstated(here.items)])


def _words(told: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(f"{code} {value}" for code, value in sorted(told.items()))


def _differ(
    rule: Rule, told: Mapping[str, object], key: Callable[[object], object] = lambda value: value
) -> Iterator[Finding]:
    if len({key(value) for value in told.values()}) > 1:
        yield rule.finding("$.papers", told=_words(told))


def _folded(value: object) -> object:
    return str(value).strip().casefold()


def _invoice_number(here: PaperSet) -> Iterator[Finding]:
    told = here.told("invoice")
    invoice = here.one(Invoice)
    if invoice is not None:
        told["CI"] = invoice.number
    yield from _differ(rules.X01_INVOICE_NUMBER, told, _folded)


def _packages(here: PaperSet) -> Iterator[Finding]:
    told = {code: value for code, value in here.told("packages").items() if isinstance(value, Packages)}
    listed = here.one(PackingList)
    said: dict[str, object] = dict(told)
    if listed is not None and listed.kind:
        said["PL"] = Packages(listed.packages, listed.lines[0].packages.kind)
    yield from _differ(rules.X02_PACKAGES, said)
    if listed is not None and not listed.kind:  # of several kinds, so the numbers alone can be compared
        counts = {code: value.count for code, value in told.items()}
        yield from _differ(rules.X02_PACKAGES, {**counts, "PL": listed.packages})


def _net_below_gross(here: PaperSet) -> Iterator[Finding]:
    listed = here.one(PackingList)
    for number, line in enumerate(listed.lines if listed else (), start=1):
        path = f"$.papers.PL.lines[{number - 1}]"
        if line.net >= line.gross:
            yield rules.X03_NET_BELOW_GROSS.finding(path, line=number, net=line.net, gross=line.gross)
        if line.tare is not None and line.net + line.tare != line.gross:
            yield cargo_rules.GROSS_ADDS_UP.finding(
                path, line=number, net=line.net, tare=line.tare, total=line.net + line.tare, gross=line.gross
            )


def _numbers(here: PaperSet) -> Iterator[Finding]:
    """Ranges of one prefix follow each other: no number twice, none left out."""
    listed = here.one(PackingList)
    ranges = [line.numbers for line in listed.lines if line.numbers] if listed else []
    ordered = sorted(ranges, key=lambda one: (one.prefix, one.first, one.last))
    for before, after in pairwise(ordered):
        if before.prefix == after.prefix and after.first != before.last + 1:
            said = _OVERLAP if after.first <= before.last else _GAP
            yield cargo_rules.NUMBERS.finding("$.papers.PL", what=f"{before}, {after}", said=said)


_OVERLAP: Final = Text("a number stands twice", "ada nomor yang dipakai dua kali")
_GAP: Final = Text("numbers are left out between them", "ada nomor yang terlewat di antaranya")


def _gross(here: PaperSet) -> Iterator[Finding]:
    yield from _differ(rules.NET_DIFFERS, here.told("net"))
    yield from _differ(rules.X05_GROSS_ON_BILL, here.told("gross"))


def _containers(here: PaperSet) -> Iterator[Finding]:
    numbers: dict[str, set[str]] = {}
    seals: dict[str, dict[str, object]] = {}
    for item in here.items:
        for one in getattr(item, "containers", ()):
            numbers.setdefault(item.document, set()).add(str(one.number))
            if one.seal:
                seals.setdefault(str(one.number), {})[item.document] = one.seal
    told = {code: ", ".join(sorted(found)) for code, found in numbers.items()}
    yield from _differ(rules.X09_CONTAINER_NUMBER, told)
    for number, said in sorted(seals.items()):
        if len(set(said.values())) > 1:
            yield rules.X10_SEAL.finding(f"$.containers[{number}]", container=number, told=_words(said))


def _heading(here: PaperSet) -> Iterator[Finding]:
    told = {code: str(value)[:6] for code, value in here.told("hs").items()}
    invoice = here.one(Invoice)
    billed = sorted({line.hs[:6] for line in invoice.lines if line.hs}) if invoice else []
    said: dict[str, object] = dict(told)
    if billed:
        said["CI"] = ", ".join(billed)
    yield from _differ(rules.X11_HEADING, said)


def _ports(here: PaperSet) -> Iterator[Finding]:
    for field, which in (
        ("port_of_loading", Text("port of loading", "pelabuhan muat")),
        ("port_of_discharge", Text("port of discharge", "pelabuhan bongkar")),
    ):
        told = here.told(field)
        codes = sorted({str(code) for code in told.values()})
        if any(not same_port(UnLocode(codes[0]), UnLocode(code)) for code in codes[1:]):
            yield rules.X13_PORT_CODES.finding("$.papers", which=which, told=_words(told))


def _terms(here: PaperSet) -> Iterator[Finding]:
    term = here.term
    if term is None:
        return
    rule = term.rule
    if term.kind not in rule.places or (rule.sea_only and term.mode not in ("sea", "inland waterway")):
        wanted = Text(
            ", ".join(PLACE_NAMES[place].en for place in rule.places),
            ", ".join(PLACE_NAMES[place].id for place in rule.places),
        )
        yield rules.X14_TERM_AND_PLACE.finding(
            "$.papers", term=term.code, wanted=wanted, place=term.place, kind=PLACE_NAMES[term.kind], mode=term.mode
        )
    if rule.for_containers and any(getattr(item, "containers", ()) for item in here.items):
        yield rules.X15_CONTAINER_TERM.finding("$.papers", term=term.code, better=rule.for_containers)
    wanted_freight = "prepaid" if rule.main_carriage == "seller" else "collect"
    for code, freight in here.told("freight").items():
        if freight != wanted_freight:
            yield rules.FREIGHT.finding(
                f"$.papers.{code}", paper=code, freight=str(freight), term=term.code, payer=_PAYERS[rule.main_carriage]
            )


_PAYERS: Final = {"seller": Text("seller", "penjual"), "buyer": Text("buyer", "pembeli")}


def _insurance(here: PaperSet) -> Iterator[Finding]:
    term, invoice, cover = here.term, here.one(Invoice), here.one(Insurance)
    if term is None or not term.rule.insurance_clause or invoice is None:
        return
    least, currency = Fraction(invoice.total.amount) * ONE_TENTH_MORE, invoice.total.currency
    wanted = term.rule.insurance_clause
    enough = (
        cover is not None
        and cover.sum_insured.currency == currency
        and Fraction(cover.sum_insured.amount) >= least
        and cover.clause <= wanted
    )
    if not enough:
        shown = (
            Text(f"{cover.sum_insured} ICC({cover.clause})", f"{cover.sum_insured} ICC({cover.clause})")
            if cover
            else _NONE
        )
        asked = f"{currency} {plain(least)}"
        yield rules.X16_INSURANCE.finding("$.papers.INS", term=term.code, least=asked, clause=wanted, shown=shown)


_NONE: Final = Text("none", "tidak ada")


def _declaration(here: PaperSet) -> Iterator[Finding]:
    sent, note, booking = here.one(ExportDeclaration), here.one(ExportNote), here.one(Booking)
    if sent is not None and sent.estimated_export is not None:
        first = sent.estimated_export - DAYS_BEFORE_EXPORT
        entry = booking.yard_cut_off.date() if booking and booking.yard_cut_off else sent.estimated_export
        if not first <= sent.sent <= entry:
            yield rules.X17_DECLARATION_TIME.finding(
                "$.papers.PEB", sent=sent.sent, first=first, export=sent.estimated_export, entry=entry
            )
    if sent is not None and note is not None and note.declaration and _folded(note.declaration) != _folded(sent.number):
        yield rules.NPE_OF_PEB.finding("$.papers.NPE", named=note.declaration, number=sent.number)


def _prices(here: PaperSet) -> Iterator[Finding]:
    invoice, contract = here.one(Invoice), here.one(Contract)
    for number, line in enumerate(invoice.lines if invoice else (), start=1):
        if line.computed != line.amount:
            yield rules.PRICE.finding(
                f"$.papers.CI.lines[{number - 1}]", line=number, price=str(line.price), per=str(line.per),
                quantity=str(line.quantity), product=str(line.computed), amount=str(line.amount),
            )  # fmt: skip
    moneys = {"CI": invoice.total if invoice else None, "LC": getattr(here.one(LetterOfCredit), "amount", None),
              "INS": getattr(here.one(Insurance), "sum_insured", None),
              "SC": contract.lines[0].price if contract else None}  # fmt: skip
    yield from _differ(rules.CURRENCIES, {code: money.currency for code, money in moneys.items() if money is not None})


def _wood_and_gas(here: PaperSet) -> Iterator[Finding]:
    for wood in here.all(WoodPacking):
        if wood.raw_wood_over_6_mm and not wood.marked:
            yield rules.X24_WOOD_MARK.finding(f"$.papers.ISPM15[{wood.what}]", what=wood.what)
        if wood.country and wood.treated_in and wood.country != wood.treated_in:
            yield rules.PALLET_COUNTRY.finding(
                f"$.papers.ISPM15[{wood.what}]", what=wood.what, mark=wood.country, treated=wood.treated_in
            )
    for gas in here.all(FumigationCertificate):
        if gas.ventilated is None and not gas.declared_un3359:
            named = ", ".join(str(one.number) for one in gas.containers) or gas.number
            yield rules.UN3359.finding("$.papers.FUM", container=named, day=gas.begun)


def _cut_offs(here: PaperSet) -> Iterator[Finding]:
    booking = here.one(Booking)
    if booking is None:
        return
    told = here.one(ShippingInstruction)
    if told and told.sent and booking.instruction_cut_off and told.sent > booking.instruction_cut_off:
        yield rules.CUT_OFF_MISSED.finding(
            "$.papers.SI", what=told.name, at=told.sent, cut_off=booking.instruction_cut_off
        )
    for one in here.all(VgmDeclaration):
        if one.signed and booking.vgm_cut_off and one.signed > booking.vgm_cut_off:
            yield rules.CUT_OFF_MISSED.finding(
                "$.papers.VGM", what=one.name, at=one.signed, cut_off=booking.vgm_cut_off
            )
    names = ("instruction_cut_off", "vgm_cut_off", "yard_cut_off", "declaration_cut_off", "free_days")
    missing = tuple(name for name in names if getattr(booking, name) is None)
    if missing:
        yield rules.CUT_OFF_NOT_STATED.finding("$.papers.BK", missing=missing)


def _claims(here: PaperSet) -> Iterator[Finding]:
    invoice = here.one(Invoice)
    for claim in invoice.claims if invoice else ():
        if not claim.record:
            yield rules.X30_GREEN_CLAIM.finding("$.papers.CI.claims", claim=claim.words)


def _missing(here: PaperSet) -> Iterator[Finding]:
    """Papers every shipment has. Those that come after loading are a matter of the checklist, not of a release."""
    present = {item.document for item in here.items}
    for kind in DOCUMENTS.values():
        if kind.always and kind.code not in present and kind.due != "after loading":
            yield rules.PAPER_MISSING.finding(
                f"$.papers.{kind.code}", paper=kind.name, issuer=kind.issuer, due=DUES[kind.due]
            )


def _future(here: PaperSet, on: date) -> Iterator[Finding]:
    for item in here.items:
        dated = getattr(item, "dated", None)
        if dated is not None and dated > on:
            yield rules.PAPER_IN_FUTURE.finding(f"$.papers.{item.document}", paper=item.name, day=dated, on=on)


_CHECKS: Final = (
    _invoice_number, _packages, _numbers, _net_below_gross, of_contract, _gross, _containers, _heading, _ports, _terms,
    _insurance, _declaration, of_credit, of_paper_days, _prices, _wood_and_gas, _cut_offs, _claims,
)  # fmt: skip

ASKED: Final[tuple[Rule, ...]] = (
    *(rules.CROSS_CHECKS[name] for name in (
        "X01", "X02", "X03", "X04", "X05", "X09", "X10", "X11", "X13", "X14", "X15", "X16", "X17", "X18", "X19",
        "X24", "X30",
    )),
    cargo_rules.GROSS_ADDS_UP, cargo_rules.NUMBERS, rules.PRICE,
    rules.CREDIT_TOLERANCE, rules.FREIGHT, rules.PALLET_COUNTRY, rules.UN3359,
    rules.PAPER_MISSING, rules.STATEMENT_MISSING,
    rules.CURRENCIES, rules.CONTRACT_QUANTITY, rules.CUT_OFF_NOT_STATED, rules.CUT_OFF_MISSED,
    rules.NPE_OF_PEB, rules.PAPER_IN_FUTURE, rules.DOCUMENT_WANTED, rules.NET_DIFFERS, *AGREED,
)  # fmt: skip
"""The rules :func:`check_papers` asks."""
