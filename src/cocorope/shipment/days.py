"""X19: made, then inspected, then stuffed, then weighed, then on board. Each day on its own clock, as it was written."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from cocorope.findings import Finding, Text
from cocorope.shipment import rules_papers as rules
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.papers_found import QualityCertificate
from cocorope.shipment.papers_transport import BillOfLading, ExportDeclaration, VgmDeclaration
from cocorope.shipment.paperset import PaperSet
from cocorope.trace import Ledger


class Step(NamedTuple):
    """One stated day in the order of events."""

    rank: int
    """Its place in the order."""
    what: Text
    """What happened."""
    day: date
    """When."""


MADE, TESTED, STUFFED, WEIGHED, BOARD = range(5)
DAYS_BEFORE_EXPORT: Final = timedelta(days=7)
"""PMK 155/PMK.04/2022: the declaration is sent at the earliest seven days before the estimated export."""
_MADE: Final = Text("making of {thing}", "pembuatan {thing}")
_TEST: Final = Text("test of the quality certificate", "pengujian sertifikat mutu")
_STUFFING: Final = Text("stuffing of {box}", "pemuatan {box}")
_GATE: Final = Text("gate-in", "masuk gerbang")


def of_paper_days(here: PaperSet) -> Iterator[Finding]:
    """X19 among the papers.

    Args:
        here: The papers.
    """
    board = _boarding(here)
    yield from _out_of_order([*_tests(here), *_weighings(here), *board])
    for certificate in here.all(QualityCertificate):  # one that was issued after the test is still issued before board
        if certificate.tested is not None:
            yield from _out_of_order([Step(TESTED, certificate.name, certificate.dated), *board])


def of_cargo_days(shipment: Shipment, ledger: Ledger) -> Iterator[Finding]:
    """X19 with what ledger and gate say, and X17 with the gate: the declaration is sent before the goods enter.

    Args:
        shipment: The cargo with its papers.
        ledger: When the goods came into being.
    """
    here = PaperSet(shipment.papers or ())
    gates = [Step(WEIGHED, _GATE, box.gate_in.date()) for box in shipment.containers if box.gate_in]
    tests, weighings, board = _tests(here), _weighings(here), _boarding(here)
    begun, ended = _stuffings(shipment)
    yield from _out_of_order([*gates, *board])
    yield from (_order(test, step) for test in tests for step in begun if step.day < test.day)
    yield from (_order(step, later) for step in ended for later in (*weighings, *gates, *board) if later.day < step.day)
    for thing in shipment.traced:
        state = ledger.state(thing)
        if state.born is not None and state.form in ("lot", "item"):
            made = Step(MADE, _MADE.filled(thing=thing), state.born.date())
            later = [*_tests(here, thing), *begun, *weighings, *gates, *board]
            yield from (_order(made, step) for step in later if step.day < made.day)
    yield from _declared(here.one(ExportDeclaration), gates)


def _declared(sent: ExportDeclaration | None, gates: list[Step]) -> Iterator[Finding]:
    if sent is None or sent.estimated_export is None or not gates:
        return
    entry = min(step.day for step in gates)
    if sent.sent > entry:
        yield rules.X17_DECLARATION_TIME.finding(
            "$.papers.PEB", sent=sent.sent, first=sent.estimated_export - DAYS_BEFORE_EXPORT,
            export=sent.estimated_export, entry=entry,
        )  # fmt: skip


def _tests(here: PaperSet, lot: str = "") -> list[Step]:
    """When the goods were tested, else the certificate issued; of one lot, or of any."""
    every = [one for one in here.all(QualityCertificate) if not lot or lot in one.lots]
    return [Step(TESTED, _TEST if one.tested else one.name, one.tested or one.dated) for one in every]


def _weighings(here: PaperSet) -> list[Step]:
    return [Step(WEIGHED, one.name, one.signed.date()) for one in here.all(VgmDeclaration) if one.signed]


def _stuffings(shipment: Shipment) -> tuple[list[Step], list[Step]]:
    """When the packing of containers began, and when it ended."""
    begun = [(one, one.begun) for one in shipment.stuffing]
    ended = [(one, one.ended or one.begun) for one in shipment.stuffing]
    first, last = (
        [Step(STUFFED, _STUFFING.filled(box=one.container), at.date()) for one, at in each if at is not None]
        for each in (begun, ended)
    )
    return first, last


def _boarding(here: PaperSet) -> list[Step]:
    bill = here.one(BillOfLading)
    return [Step(BOARD, bill.name, bill.on_board)] if bill and bill.on_board else []


def _out_of_order(steps: list[Step]) -> Iterator[Finding]:
    for earlier in steps:
        yield from (_order(earlier, step) for step in steps if step.rank > earlier.rank and step.day < earlier.day)


def _order(earlier: Step, later: Step) -> Finding:
    return rules.X19_DAYS_IN_ORDER.finding(
        "$.papers", later=later.what, later_day=later.day, earlier=earlier.what, earlier_day=earlier.day
    )
