"""May it leave, and may it enter? One report over lots, record, papers and market, pinned to a rule-data version.

It is a reading of the record: nobody here has seen the goods, and nothing in it is legal advice.
"""
# sentences of a table

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cocorope import units
from cocorope.findings import Finding, Policy, Report, Rule, collect
from cocorope.qc import LotDecision
from cocorope.qc.decision import OUTCOME_NAMES
from cocorope.shipment import rules_cargo as cargo_rules
from cocorope.shipment import rules_papers as paper_rules
from cocorope.shipment import rules_record as record_rules
from cocorope.shipment import rules_stuffing as stuffing_rules
from cocorope.shipment._fields import must_be
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.checks import check_papers
from cocorope.shipment.days import of_cargo_days
from cocorope.shipment.documents_data import DOCUMENTS, DUES
from cocorope.shipment.evidence import LABELS, kinds_of
from cocorope.shipment.loaded import of_containers
from cocorope.shipment.market import Market
from cocorope.shipment.moist import of_moisture
from cocorope.shipment.nature import ASKED as NATURE
from cocorope.shipment.nature import of_nature
from cocorope.shipment.packed import ASKED as PACKED
from cocorope.shipment.packed import FITTED, in_division, least_of, of_packages, of_room
from cocorope.shipment.papers import Contract, Invoice, PackingList
from cocorope.shipment.papers_transport import PhytosanitaryCertificate
from cocorope.shipment.paperset import PaperSet
from cocorope.shipment.regulation import EvidenceKind
from cocorope.shipment.stuffed import ASKED as STUFFED
from cocorope.shipment.stuffed import of_stuffing, seals
from cocorope.shipment.tariff import second_materials, tariff_heading
from cocorope.shipment.tested import ASKED as TESTED
from cocorope.shipment.tested import of_type_tests
from cocorope.text import Text
from cocorope.trace import LabourMap, Ledger
from cocorope.trace.rules import CONTRADICTIONS
from cocorope.units import Mass, Ratio

_CONTRADICTIONS: Final = frozenset(rule.code for rule in CONTRADICTIONS)

ASKED: Final[tuple[Rule, ...]] = (
    paper_rules.X12_HEADING_FITS, paper_rules.X20_LOT_ACCEPTED, paper_rules.X23_PRISON_EVIDENCE,
    paper_rules.X25_MOISTURE, paper_rules.X28_SECOND_MATERIAL, paper_rules.NO_OPERATOR, cargo_rules.LOT_UNDECIDED,
    cargo_rules.GOODS_HELD, cargo_rules.CONTRADICTION, cargo_rules.NOT_TO_FIBRE, cargo_rules.NOT_IN_LEDGER,
    cargo_rules.LABOUR_DIFFERS, cargo_rules.NOT_LOOKED_AT, cargo_rules.HEADING_OPEN, cargo_rules.WET_CARGO,
    record_rules.BY_CONCESSION, paper_rules.ITEM_BATCH,
)  # fmt: skip
"""The rules a release asks beside those of the market and of the papers."""


def release(  # noqa: PLR0913  # one question, with what it needs to be answered
    shipment: Shipment,
    ledger: Ledger,
    decisions: Iterable[LotDecision],
    *,
    market: Market,
    on: date,
    policy: Policy | None = None,
    weighing_tolerance: Ratio | str | None = None,
    unexplained: Mass | str | None = None,
) -> Report:
    """What the record says about letting this shipment go to that market on that day.

    Args:
        shipment: The cargo with its papers.
        ledger: The record of where it came from.
        decisions: The lot decisions; those of other lots are not looked at.
        market: The destination, like ``market("BE")``.
        on: The expected import date: market rules are evaluated on it.
        policy: What your house makes of the rules. A binding rule is only waived by name.
        weighing_tolerance: How far the two methods of weighing may part, as a share of the sum; without it their
            agreement is not asked.
        unexplained: What may stay unexplained of each component in each process behind the cargo; without it the
            balances are not asked.

    Raises:
        WrongKindError: Something of another kind.
    """
    must_be("release", (shipment, Shipment), (ledger, Ledger), (market, Market))
    labour = labour_of(shipment, ledger)
    told = labour | shipment.labour if shipment.labour is not None else labour
    admission = market.admit(
        told, on=on, product=shipment.specification.product, parties=shipment.parties, evidence=shipment.evidence
    )
    findings = [
        *_of_lots(shipment, tuple(decisions)),
        *_of_record(shipment, ledger),
        *_of_labour(shipment, labour),
        *_of_evidence(shipment, told),
        *_of_goods(shipment, market),
        *of_moisture(shipment),
        *of_nature(shipment, union=market.is_union),
        *_of_batches(shipment, ledger),
        cargo_rules.NOT_LOOKED_AT.finding(shipment=shipment.id, market=market.code, on=on),
    ]
    reports = [
        collect((*ASKED, *NATURE), findings),
        Report(admission.findings, admission.checked),
        _papers(shipment, ledger, market, on, weighing_tolerance),
        _packing(shipment, on),
    ]
    if unexplained is not None:
        found = _unexplained(shipment, ledger, units.mass(unexplained))
        reports.append(collect([cargo_rules.UNEXPLAINED], found))
    report = _together(reports)
    return report if policy is None else policy.apply(report, on=on)


def _together(reports: Iterable[Report]) -> Report:
    """Several reports as one, sorted once."""
    told = tuple(reports)
    return Report([finding for one in told for finding in one.findings], [code for one in told for code in one.checked])


def _papers(shipment: Shipment, ledger: Ledger, market: Market, on: date, tolerance: Ratio | str | None) -> Report:
    """The papers among themselves, and against the cargo; a note when none were given."""
    if shipment.papers is None:
        return Report([paper_rules.PAPERS_NOT_ASKED.finding("$.papers", shipment=shipment.id)])
    agreed = None if tolerance is None else units.ratio(tolerance)
    asked = WITH_PAPERS if agreed is None else (*WITH_PAPERS, paper_rules.X07_VGM_METHODS)
    found = [*_of_contract(shipment), *of_containers(shipment, agreed), *_of_plants(shipment, market)]
    return check_papers(shipment.papers, on=on) | collect(
        asked, [*found, *_of_headings(shipment), *of_cargo_days(shipment, ledger)]
    )


def _packing(shipment: Shipment, on: date) -> Report:
    """Containers, packages, divisions and type tests: each asked only where the shipment has what it is asked of."""
    reports = []
    if shipment.containers:
        reports.append(collect(STUFFED, of_stuffing(shipment)))
    if shipment.papers is not None:
        reports.append(collect(PACKED, [*of_packages(shipment), *seals(shipment)]))
        if any(map(least_of, shipment.containers)):
            reports.append(collect(FITTED, of_room(shipment)))
    if shipment.division is not None:
        reports.append(collect([stuffing_rules.DIVISION], in_division(shipment, shipment.division)))
    if shipment.pet_toy:
        reports.append(collect(TESTED, of_type_tests(shipment, on)))
    return _together(reports)


WITH_PAPERS: Final[tuple[Rule, ...]] = (
    paper_rules.SPEC_OF_CONTRACT, paper_rules.X06_VGM_IDENTITY, paper_rules.X08_PAYLOAD, cargo_rules.TARE_ON_PLATE,
    paper_rules.FUMIGATION_ORDER, paper_rules.PHYTOSANITARY_ASK, cargo_rules.NO_VGM, cargo_rules.LOTS_DIFFER,
    cargo_rules.NATIONAL_DIGITS,
)  # fmt: skip
"""The rules asked of papers and cargo together, when papers are given."""


def _of_contract(shipment: Shipment) -> Iterator[Finding]:
    here = PaperSet(shipment.papers or ())
    wanted = (shipment.specification.id, shipment.specification.revision)
    contract, listed = here.one(Contract), here.one(PackingList)
    agreed = [(line.specification, line.revision) for line in contract.lines] if contract else []
    if agreed and wanted not in agreed:
        told = ", ".join(f"{name} rev. {revision}" for name, revision in agreed)
        yield paper_rules.SPEC_OF_CONTRACT.finding(
            "$.papers.SC", contract=told, shipment=f"{wanted[0]} rev. {wanted[1]}"
        )
    packed = {line.lot for line in listed.lines} if listed else set()
    if packed and packed != set(shipment.lots):
        yield cargo_rules.LOTS_DIFFER.finding(
            "$.papers.PL",
            said=Text("On the list or in the shipment only", "Hanya ada pada daftar atau pengiriman"),
            lots=tuple(sorted(packed ^ set(shipment.lots))),
        )


def _of_plants(shipment: Shipment, market: Market) -> Iterator[Finding]:
    here = PaperSet(shipment.papers or ())
    goods = shipment.specification.id
    if shipment.phytosanitary == "ASK":
        yield paper_rules.PHYTOSANITARY_ASK.finding("$.phytosanitary", market=market.code, goods=goods)
    kind = DOCUMENTS["PHY"]
    if shipment.phytosanitary == "REQUIRED" and here.one(PhytosanitaryCertificate) is None:
        yield paper_rules.PAPER_MISSING.finding("$.papers.PHY", paper=kind.name, issuer=kind.issuer, due=DUES[kind.due])


def labour_of(shipment: Shipment, ledger: Ledger) -> LabourMap:
    """Whose labour made the goods of a shipment, as the ledger records it."""
    found = LabourMap()
    for thing in shipment.traced:
        found = found | ledger.labour(thing)
    return found


def _of_lots(shipment: Shipment, decisions: tuple[LotDecision, ...]) -> Iterator[Finding]:
    by_lot: dict[str, list[LotDecision]] = {}
    for decision in decisions:
        by_lot.setdefault(decision.lot_id, []).append(decision)
    wanted = shipment.specification
    for lot in shipment.lots:
        mine = [
            one for one in by_lot.get(lot, []) if (one.specification_id, one.revision) == (wanted.id, wanted.revision)
        ]
        yield from conceded(lot, mine)
        outcomes = {"accepted" if one.concession else one.outcome for one in mine}
        rule, said = cargo_rules.LOT_UNDECIDED, None
        if outcomes == {"accepted"}:
            continue
        if "not accepted" in outcomes:
            rule, said = paper_rules.X20_LOT_ACCEPTED, _REFUSED
        elif outcomes:
            said = _UNDECIDED
        elif lot in by_lot:
            rule, said = paper_rules.X20_LOT_ACCEPTED, _OTHER
        else:
            said = _NONE
        yield rule.finding(f"$.lots[{lot}]", lot=lot, specification=wanted.id, revision=wanted.revision, said=said)


def conceded(lot: str, decisions: list[LotDecision]) -> Iterator[Finding]:
    """Leave that was given to use a lot although the decision does not accept it: shown, each with who and why.

    Args:
        lot: The lot.
        decisions: The decisions on it.
    """
    for one in decisions:
        if one.concession is not None:
            yield record_rules.BY_CONCESSION.finding(
                f"$.lots[{lot}]", lot=lot, specification=one.specification_id, revision=one.revision,
                outcome=OUTCOME_NAMES[one.outcome], by=one.concession.by, reason=one.concession.reason,
            )  # fmt: skip


_REFUSED: Final = Text("not accepted", "tidak diterima")
_UNDECIDED: Final = Text("undecided", "belum dapat diputuskan")
_OTHER: Final = Text(
    "decided only for another specification or revision", "hanya diputuskan untuk spesifikasi atau revisi lain"
)
_NONE: Final = Text("no decision here", "belum ada keputusan")
_HELD: Final = Text("held, rejected or recalled", "ditahan, ditolak atau ditarik")


def _of_record(shipment: Shipment, ledger: Ledger) -> Iterator[Finding]:
    for thing in shipment.traced:
        if thing not in ledger:
            yield cargo_rules.NOT_IN_LEDGER.finding(f"$.goods[{thing}]", goods=thing)
            continue
        if ledger.state(thing).held:
            yield cargo_rules.GOODS_HELD.finding(f"$.goods[{thing}]", goods=thing, verdict=_HELD)
        ends = sorted(ledger.without_origin(thing))
        if ends:
            yield cargo_rules.NOT_TO_FIBRE.finding(f"$.goods[{thing}]", lot=thing, ends=tuple(ends[:10]))
    yield from _contradictions(shipment, ledger)


def _of_batches(shipment: Shipment, ledger: Ledger) -> Iterator[Finding]:
    """The batch on an item is a lot that the ledger knows in or behind this cargo."""
    missing = [batch for batch in shipment.item_batches if batch not in shipment.traced or batch not in ledger]
    behind = frozenset().union(*map(ledger.upstream, shipment.traced)) if missing else frozenset()
    for batch in missing:
        if batch not in behind:
            yield paper_rules.ITEM_BATCH.finding(f"$.item_batches[{batch}]", batch=batch)


def _unexplained(shipment: Shipment, ledger: Ledger, tolerance: Mass) -> Iterator[Finding]:
    """The balances of the processes behind the cargo that do not close."""
    for name in sorted(frozenset().union(*map(ledger.processes, shipment.traced))):
        status = ledger.balance(name, tolerance=tolerance).status
        if status != "CLOSED":
            yield cargo_rules.UNEXPLAINED.finding(f"$.processes[{name}]", event=name, said=_BALANCES[status])


_BALANCES: Final = {
    "GAIN": Text("more came out than went in", "yang keluar lebih banyak daripada yang masuk"),
    "LOSS": Text(
        "more went in than came out or was declared lost", "yang masuk lebih banyak daripada yang keluar dan susut"
    ),
    "UNDECIDED": Text(
        "masses or moisture not recorded, so it cannot be closed",
        "massa atau kadar air tidak tercatat, jadi tidak dapat ditutup",
    ),
}


def _contradictions(shipment: Shipment, ledger: Ledger) -> Iterator[Finding]:
    """Contradictions that speak of the cargo or of something behind it, or of the telling of it."""
    for finding in ledger.review(of=shipment.traced).findings:
        if finding.code in _CONTRADICTIONS:
            about = finding.path.removeprefix("$.things[").removesuffix("]")
            yield cargo_rules.CONTRADICTION.finding(finding.path, said=f"{finding.code} {about}")
            yield finding


def _of_labour(shipment: Shipment, recorded: LabourMap) -> Iterator[Finding]:
    if shipment.labour is None:
        return
    for stage, source in shipment.labour.items():
        if stage in recorded and recorded[stage] != source:
            yield cargo_rules.LABOUR_DIFFERS.finding(
                f"$.labour[{stage}]", stage=stage, stated=source, recorded=recorded[stage]
            )


def _of_evidence(shipment: Shipment, told: LabourMap) -> Iterator[Finding]:
    here = kinds_of(shipment.evidence)
    missing = tuple(LABELS[kind] for kind in _BESIDE_PRISON_WORK if kind not in here)
    if told.prison_stages and missing:
        yield paper_rules.X23_PRISON_EVIDENCE.finding("$.evidence", stages=tuple(told.prison_stages), missing=missing)


_BESIDE_PRISON_WORK: Final[tuple[EvidenceKind, ...]] = ("consent", "agreement", "pay")


def _of_headings(shipment: Shipment) -> Iterator[Finding]:
    """National digits are the caller's; only the first six of each paper are compared with the goods."""
    heading = tariff_heading(shipment.specification.product, make_up=shipment.make_up)
    here = PaperSet(shipment.papers or ())
    told = [(item.name, str(getattr(item, "hs", ""))) for item in here.items]
    told += [(invoice.name, line.hs) for invoice in here.all(Invoice) for line in invoice.lines]
    for name, declared in told:
        if declared and not heading.is_open and declared[:6] != heading.hs6:
            yield cargo_rules.NATIONAL_DIGITS.finding("$.papers", paper=name, declared=declared, heading=str(heading))


def _of_goods(shipment: Shipment, market: Market) -> Iterator[Finding]:
    heading = tariff_heading(shipment.specification.product, make_up=shipment.make_up)
    if heading.is_open:
        yield cargo_rules.HEADING_OPEN.finding("$.hs", product=shipment.specification.id, reason=heading.reason)
    elif shipment.hs and shipment.hs[:6] != heading.hs6:
        yield paper_rules.X12_HEADING_FITS.finding("$.hs", declared=shipment.hs, expected=heading.hs6)
    for material in second_materials(shipment.specification.product):
        yield paper_rules.X28_SECOND_MATERIAL.finding("$.specification.product", material=material)
    if shipment.consumer and market.is_union and not shipment.operator:
        yield paper_rules.NO_OPERATOR.finding("$.operator", market=market.code)
