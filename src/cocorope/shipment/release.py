"""May it leave, and may it enter? One report over lots, record, papers and market, pinned to a rule-data version.

It is a reading of the record: nobody here has seen the goods, and nothing in it is legal advice.
"""
# sentences of a table

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cocorope import spec
from cocorope.errors import WrongKindError, shown
from cocorope.findings import Finding, Policy, Report, Rule, collect
from cocorope.qc import LotDecision
from cocorope.shipment import rules_cargo as cargo_rules
from cocorope.shipment import rules_papers as paper_rules
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.checks import PaperSet, check_papers
from cocorope.shipment.documents_data import DOCUMENTS, DUES
from cocorope.shipment.market import Market
from cocorope.shipment.papers import Contract, PackingList
from cocorope.shipment.papers_transport import PhytosanitaryCertificate, VgmDeclaration
from cocorope.shipment.tariff import second_materials, tariff_heading
from cocorope.text import Text
from cocorope.trace import Corrected, Event, LabourMap, Ledger, Received
from cocorope.trace.rules import CONTRADICTIONS

_CONTRADICTIONS: Final = frozenset(rule.code for rule in CONTRADICTIONS)

ASKED: Final[tuple[Rule, ...]] = (
    paper_rules.X08_PAYLOAD, paper_rules.X12_HEADING_FITS, paper_rules.X20_LOT_ACCEPTED, paper_rules.X25_MOISTURE,
    paper_rules.X28_SECOND_MATERIAL, paper_rules.NO_OPERATOR, cargo_rules.LOT_UNDECIDED, cargo_rules.GOODS_HELD,
    cargo_rules.CONTRADICTION, cargo_rules.NOT_TO_FIBRE, cargo_rules.NOT_IN_LEDGER, cargo_rules.LABOUR_DIFFERS,
    cargo_rules.NOT_LOOKED_AT, cargo_rules.HEADING_OPEN, cargo_rules.WET_CARGO,
)  # fmt: skip
"""The rules a release asks beside those of the market and of the papers."""


def release(
    shipment: Shipment,
    ledger: Ledger,
    decisions: Iterable[LotDecision],
    *,
    market: Market,
    on: date,
    policy: Policy | None = None,
) -> Report:
    """What the record says about letting this shipment go to that market on that day.

    Args:
        shipment: The cargo with its papers.
        ledger: The record of where it came from.
        decisions: The lot decisions; those of other lots are not looked at.
        market: The destination, like ``market("BE")``.
        on: The expected import date: market rules are evaluated on it.
        policy: What your house makes of the rules. A binding rule is only waived by name.

    Raises:
        WrongKindError: Something of another kind.
    """
    for value, kind in ((shipment, Shipment), (ledger, Ledger), (market, Market)):
        if not isinstance(value, kind):
            raise WrongKindError(
                Text(
                    f"release takes a {kind.__name__}; got {shown(value)}.",
                    f"release menerima {kind.__name__}; yang diberikan {shown(value)}.",
                )
            )
    labour = labour_of(shipment, ledger)
    told = labour | shipment.labour if shipment.labour is not None else labour
    admission = market.admit(
        told, on=on, product=shipment.specification.product, parties=shipment.parties, evidence=shipment.evidence
    )
    findings = [
        *_of_lots(shipment, tuple(decisions)),
        *_of_record(shipment, ledger),
        *_of_labour(shipment, labour),
        *_of_goods(shipment, market),
        cargo_rules.NOT_LOOKED_AT.finding(shipment=shipment.id, market=market.code, on=on),
    ]
    report = collect(ASKED, findings) | Report(admission.findings, admission.checked)
    report |= _papers(shipment, market, on)
    return report if policy is None else policy.apply(report, on=on)


def _papers(shipment: Shipment, market: Market, on: date) -> Report:
    """The papers among themselves, and against the cargo; a note when none were given."""
    if shipment.papers is None:
        return Report([paper_rules.PAPERS_NOT_ASKED.finding("$.papers", shipment=shipment.id)])
    return check_papers(shipment.papers, on=on) | collect(
        WITH_PAPERS, [*_of_contract(shipment), *_of_weighing(shipment), *_of_plants(shipment, market)]
    )


WITH_PAPERS: Final[tuple[Rule, ...]] = (
    paper_rules.SPEC_OF_CONTRACT, paper_rules.X06_VGM_IDENTITY, paper_rules.PHYTOSANITARY_ASK, cargo_rules.NO_VGM,
    cargo_rules.LOTS_DIFFER,
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


def _of_weighing(shipment: Shipment) -> Iterator[Finding]:
    here = PaperSet(shipment.papers or ())
    declared = {one.container: one for one in here.all(VgmDeclaration)}
    listed = here.one(PackingList)
    for container in shipment.containers:
        path, one = f"$.containers[{container.number}]", declared.get(container.number)
        if one is None:
            yield cargo_rules.NO_VGM.finding(path, container=str(container.number))
            continue
        if one.mass > container.max_gross:
            yield paper_rules.X08_PAYLOAD.finding(
                path, container=str(container.number), what=one.name, mass=one.mass, limit=container.max_gross
            )
        if one.method == 2 and listed is not None and len(shipment.containers) == 1:  # SOLAS method 2
            total = listed.gross + container.dunnage + container.tare
            if total != one.mass:
                yield paper_rules.X06_VGM_IDENTITY.finding(
                    path, container=str(container.number), vgm=one.mass, packages=listed.gross,
                    dunnage=container.dunnage, tare=container.tare, total=total,
                )  # fmt: skip


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
        outcomes = {one.outcome for one in mine}
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


_REFUSED: Final = Text("not accepted", "tidak diterima")
_UNDECIDED: Final = Text("undecided", "belum dapat diputuskan")
_OTHER: Final = Text(
    "decided only for another specification or revision", "hanya diputuskan untuk spesifikasi atau revisi lain"
)
_NONE: Final = Text("no decision here", "belum ada keputusan")
_HELD: Final = Text("held, rejected or recalled", "ditahan, ditolak atau ditarik")


def _of_record(shipment: Shipment, ledger: Ledger) -> Iterator[Finding]:
    upstream = {thing: ledger.upstream(thing) for thing in shipment.traced if thing in ledger}
    behind = frozenset().union(upstream, *upstream.values())
    near = Ledger(_touching(ledger, behind))
    received = {thing.id for event in near.facts if isinstance(event, Received) for thing in event.outputs}
    for thing in shipment.traced:
        if thing not in upstream:
            yield cargo_rules.NOT_IN_LEDGER.finding(f"$.goods[{thing}]", goods=thing)
            continue
        if ledger.state(thing).held:
            yield cargo_rules.GOODS_HELD.finding(f"$.goods[{thing}]", goods=thing, verdict=_HELD)
        ends = sorted(one for one in (thing, *upstream[thing]) if one not in received and not ledger.upstream(one))
        if ends:
            yield cargo_rules.NOT_TO_FIBRE.finding(f"$.goods[{thing}]", lot=thing, ends=tuple(ends[:10]))
    yield from _contradictions(near, behind)


def _touching(ledger: Ledger, behind: frozenset[str]) -> Iterator[Event]:
    """The events that speak of something behind the cargo, and every correction: a review of them alone is quick.

    What they say of other things is left aside by :func:`_contradictions`.
    """
    for event in ledger.events:
        if isinstance(event, Corrected) or not behind.isdisjoint(_named(event)):
            yield event


def _named(event: Event) -> list[str]:
    """The things an event speaks of."""
    found = [thing.id for thing in getattr(event, "outputs", ())]
    for field in ("inputs", "parts", "found"):
        found += [part.of for part in getattr(event, field, ())]
    found += [name for field in ("into", "out_of", "shipment") if (name := getattr(event, field, None))]
    return [*found, *getattr(event, "contents", ()), *getattr(event, "of", ())]


def _contradictions(near: Ledger, behind: frozenset[str]) -> Iterator[Finding]:
    """Contradictions that speak of something behind the cargo; those of the telling of these events always."""
    for finding in near.review().findings:
        about = finding.path.removeprefix("$.things[").removesuffix("]")
        if finding.code in _CONTRADICTIONS and (about in behind or not finding.path.startswith("$.things[")):
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


def _of_goods(shipment: Shipment, market: Market) -> Iterator[Finding]:
    heading = tariff_heading(shipment.specification.product)
    if heading.is_open:
        yield cargo_rules.HEADING_OPEN.finding("$.hs", product=shipment.specification.id, reason=heading.reason)
    elif shipment.hs and shipment.hs[:6] != heading.hs6:
        yield paper_rules.X12_HEADING_FITS.finding("$.hs", declared=shipment.hs, expected=heading.hs6)
    for material in second_materials(shipment.specification.product):
        yield paper_rules.X28_SECOND_MATERIAL.finding("$.specification.product", material=material)
    if shipment.consumer and market.is_union and not shipment.operator:
        yield paper_rules.NO_OPERATOR.finding("$.operator", market=market.code)
    limits = [
        one
        for one in shipment.specification.requirements
        if one.characteristic.code == spec.MOISTURE_CONTENT.code and one.judged == spec.EACH
    ]
    for package in shipment.packages:
        for one in limits:
            if package.moisture is not None and not one.limit.admits(package.moisture):
                yield paper_rules.X25_MOISTURE.finding(
                    f"$.packages[{package.id}]", what=package.id, moisture=package.moisture, limit=str(one.limit)
                )
        if package.wet:
            yield cargo_rules.WET_CARGO.finding(f"$.packages[{package.id}]", what=package.id)
