"""Whole objects of a wrong class are refused in words, in both languages; what names a thing may be an identifier of ours."""

from datetime import UTC, datetime, timedelta

import pytest

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.identifiers import Sscc
from cocorope.trace import (
    Account,
    DecisionRef,
    Labour,
    Ledger,
    Lot,
    Mixing,
    Packed,
    Received,
    Transformed,
    check_account,
    check_claims,
    dot,
    edges,
    families,
    inspection_lot,
    mass_flow,
    mermaid,
    rows,
    svg,
)
from cocorope.units import Regain

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
SSCC = Sscc("040123450000003338")
LEDGER = Ledger(
    [
        Received(Lot("a", mass="10 kg", moisture="10 %"), id="r", at=AT, place="mill"),
        Transformed("spinning", "a", Lot("y", mass="9 kg", moisture="10 %"), id="t", at=AT, place="mill"),
        Packed(SSCC, "y", id="p", at=AT),
    ]
)
ACCOUNT = Account(site="mill", characteristic="c", start=AT, end=AT + timedelta(days=1))
WHEN = {"start": AT, "end": AT + timedelta(days=1), "tolerance": "1 kg"}

WRONG = {
    **{f"{draw.__name__}, ledger": lambda draw=draw: draw(5, ["a"]) for draw in (mermaid, dot, svg, mass_flow)},
    **{f"{draw.__name__}, ids": lambda draw=draw: draw(LEDGER, 5) for draw in (mermaid, dot, svg, mass_flow)},
    **{f"{draw.__name__}, an id": lambda draw=draw: draw(LEDGER, [None]) for draw in (mermaid, dot, svg, mass_flow)},
    "svg, recall": lambda: svg(LEDGER, "a", recall=5),
    **{f"{table.__name__}, events": lambda table=table: list(table(5)) for table in (edges, rows, families)},
    **{f"{table.__name__}, an event": lambda table=table: list(table([5])) for table in (edges, rows, families)},
    "Mixing": lambda: Mixing([5]),
    "inspection_lot, ledger": lambda: inspection_lot(5, "a", id="L", product=None),
    "inspection_lot, ids": lambda: inspection_lot(LEDGER, [5], id="L", product=None),
    "check_claims, ledger": lambda: check_claims(5, []),
    "check_claims, claims": lambda: check_claims(LEDGER, [5]),
    "check_account, ledger": lambda: check_account(5, ACCOUNT, []),
    "check_account, account": lambda: check_account(LEDGER, 5, []),
    "check_account, claimed": lambda: check_account(LEDGER, ACCOUNT, 5),
    **{
        f"{ask}, {value}": lambda ask=ask, value=value: getattr(LEDGER, ask)(value)
        for ask in ("upstream", "downstream", "origins", "state", "labour", "processes", "without_origin", "recall", "together")
        for value in (5, [[]], None)
    },
    "path, source": lambda: LEDGER.path(["a"], "y"),
    "path, target": lambda: LEDGER.path("a", 5),
    "review": lambda: LEDGER.review(of=5),
    "find, marks": lambda: LEDGER.find(marks=5),
    "find, paper": lambda: LEDGER.find(paper=5),
    "together, share": lambda: LEDGER.together("a", share=5),
    "balance, process": lambda: LEDGER.balance(["t"], tolerance="1 kg"),
    "balance, site": lambda: LEDGER.balance(site=5, **WHEN),
    "balance, regain": lambda: LEDGER.balance("t", tolerance="1 kg").on("commercial", regain=5, cap="none"),
    "DecisionRef.of": lambda: DecisionRef.of(5),
    "Labour.of": lambda: Labour.of(5),
    "by_product": lambda: Lot("a", by_product=1),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_class_is_refused(what):
    with pytest.raises(WrongKindError) as raised:
        WRONG[what]()
    assert raised.value.text("en") != raised.value.text("id")


def test_what_no_balance_has_is_refused():
    found = LEDGER.balance(site="mill", **WHEN)
    for wrong in (
        lambda: LEDGER.balance("t", tolerance="-1 kg"),
        lambda: found.line("moon"),
        lambda: found.things("moon"),
        lambda: found.on("commercial", regain=Regain("13 %"), cap="moon"),
    ):
        with pytest.raises(InvalidValueError):
            wrong()


def test_a_thing_is_named_by_text_or_by_an_identifier_of_ours():
    assert LEDGER.upstream(SSCC) == {"a", "y"}
    assert LEDGER.recall(SSCC).ids >= {"y", str(SSCC)}
    assert LEDGER.state(SSCC).form == "package"
    assert LEDGER.path("a", SSCC) == ("a", "y", str(SSCC))
    assert SSCC in LEDGER
    assert 5 not in LEDGER
    assert [] not in LEDGER
