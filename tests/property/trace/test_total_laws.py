"""A ledger told contradictions answers every query without an exception."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cocorope import document, spec
from cocorope.errors import InvalidValueError
from cocorope.strategies import trace as strategies
from cocorope.strategies.trace import START
from cocorope.trace import (
    BASES,
    Account,
    Claim,
    Ledger,
    Mixing,
    Transformed,
    chain,
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
from cocorope.trace.custody import MODELS
from cocorope.units import Regain

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
END = START + timedelta(hours=9)
TOLD = strategies.told(14) | strategies.at_sites(least=4) | strategies.at_sites(least=4, packages=True)
TERMS = {"commercial": {"regain": Regain("13 %"), "cap": "weighed mass"}}
some = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def about_a_thing(ledger, name):
    for ask in (
        ledger.upstream,
        ledger.downstream,
        ledger.labour,
        ledger.processes,
        ledger.without_origin,
        ledger.together,
    ):
        ask(name)
    assert sum(ledger.origins(name).values()) == 1
    for at in (None, END):
        assert ledger.state(name, at).left >= 0
    assert ledger.review(of=name).text("id")
    for draw in (mermaid, dot, svg, mass_flow):
        assert draw(ledger, name)
    with suppress(InvalidValueError):  # a count it cannot know, or no unit left
        assert inspection_lot(ledger, name, id="X", product=ROPE).units


def about_a_recall(ledger, recall):
    assert recall.total.low <= recall.total.high
    assert (recall.at_home, recall.customers, recall.papers, recall.assumed) is not None
    assert svg(ledger, recall.seeds, recall=recall)
    assert recall._repr_html_()
    for item in recall.items.values():
        assert item.share.low <= item.share.high
        assert (item.low is None) is (item.quantity is None)
        assert set(recall.because(item.id)) <= recall.ids


def about_a_balance(found):
    assert found.status
    assert found._repr_html_()
    for basis in BASES:
        assert found.on(basis, **TERMS.get(basis, {})).status


class TestNothingIsRefused:
    """Issue: a ledger told contradictions answers every query without an exception."""

    @some
    @given(TOLD, st.booleans())
    def test_about_things(self, events, assume):
        ledger = Ledger(events)
        for name in (*sorted(ledger.ids), "never-heard-of"):
            about_a_thing(ledger, name)
            for since in (None, START + timedelta(hours=4)):
                about_a_recall(ledger, ledger.recall(name, since, assume))
            for other in sorted(ledger.ids)[:3]:
                assert isinstance(ledger.path(name, other), tuple)

    @some
    @given(TOLD)
    def test_about_all_of_it(self, events):
        ledger = Ledger(events)
        assert ledger.review().text("id")
        assert ledger._repr_html_()
        for event in ledger.facts:
            if isinstance(event, Transformed):
                about_a_balance(ledger.balance(event.order or event.id, tolerance="1 kg"))
        for site in ("", "village", "workshop"):
            about_a_balance(ledger.balance(site=site, start=START, end=END, tolerance="1 kg"))
        for basis in BASES:
            ledger.yields(basis, **TERMS.get(basis, {}))
        claims = [Claim(thing=name, model=model, characteristic="c") for name in sorted(ledger.ids) for model in MODELS]
        assert check_claims(ledger, claims).outcome
        account = Account(site="village", characteristic="c", start=START, end=END)
        assert check_account(ledger, account, ledger.ids).report.outcome

    @some
    @given(TOLD)
    def test_beyond_the_ledger(self, events):
        ledger, mixing = Ledger(events), Mixing(events)
        tables = (edges(events), rows(events), families(events), mixing.parts(), mixing.boxes(), mixing.outputs())
        assert [list(table) for table in tables]
        assert chain.differences(chain.chain(ledger.events), ledger.events) == ()
        assert document.read(document.text(ledger), Ledger) == ledger
        if not events:
            with pytest.raises(InvalidValueError):
                chain.root(events)
        else:
            assert chain.proves(chain.prove(events, 0), events[0], chain.root(events))
