"""Chain, custody, balance, pictures, tables."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import pairwise

import attrs
import pytest

from cocorope import document, spec
from cocorope.errors import DocumentError, InvalidValueError, WrongKindError
from cocorope.trace import (
    Account,
    Claim,
    Flow,
    Item,
    Ledger,
    Lot,
    Mixing,
    Part,
    chain,
    check_account,
    check_claims,
    dot,
    edges,
    inspection_lot,
    mass_flow,
    mermaid,
    rows,
    svg,
    tables,
    trade,
)
from cocorope.units import Mass

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)


def hour(number):
    return AT + timedelta(hours=number)


EVENTS = [
    trade.receive(Lot("a", mass="100 kg", moisture="10 %", claims="village A"), id="e1", at=AT, place="mill"),
    trade.receive(Lot("b", mass="100 kg", moisture="10 %"), id="e2", at=AT, place="mill"),
    trade.spin(
        ["a", "b"], Lot("y", mass="190 kg", moisture="10 %"), id="e3", at=hour(1), losses=Flow("dry fibre", "9 kg")
    ),
    trade.cut(
        "y", [Item("c1", mass="95 kg", moisture="10 %"), Item("c2", mass="95 kg", moisture="10 %")], id="e4", at=hour(2)
    ),
    trade.bale("bale", ["c1", "c2"], id="e5", at=hour(3)),
]


class TestChain:
    def test_any_change_is_found_and_named(self):
        sealed = chain.chain(EVENTS)
        assert chain.differences(sealed, EVENTS) == ()
        for place, event in enumerate(EVENTS):
            others = [*EVENTS[:place], *EVENTS[place + 1 :]]
            assert chain.differences(sealed, others) == (chain.Difference(event=event.id, change="dropped"),)
            assert chain.differences(chain.chain(others), EVENTS) == (chain.Difference(event=event.id, change="added"),)
            other = trade.receive(Lot("z"), id=event.id, at=AT)
            changed = [*EVENTS[:place], other, *EVENTS[place + 1 :]]
            assert chain.differences(sealed, changed) == (chain.Difference(event=event.id, change="changed"),)
            assert {one.change for one in chain.differences(sealed, [*EVENTS, event])} == {"added"}
        for one, other in pairwise(range(len(EVENTS))):
            swapped = list(EVENTS)
            swapped[one], swapped[other] = swapped[other], swapped[one]
            assert {one.change for one in chain.differences(sealed, swapped)} == {"moved"}

    def test_a_seal_that_was_tampered_with(self):
        sealed = list(chain.chain(EVENTS))
        with pytest.raises(InvalidValueError, match="does not hold"):
            chain.differences([*sealed[:1], *sealed[2:]], EVENTS)

    @pytest.mark.parametrize("size", range(1, 6))
    def test_inclusion(self, size):
        record = EVENTS[:size]
        root = chain.root(record)
        for place, event in enumerate(record):
            proof = chain.prove(record, place)
            assert chain.proves(proof, event, root)
            assert not chain.proves(proof, trade.receive(Lot("z"), id="z", at=AT), root)
            assert not chain.proves(chain.Proof(index=place, size=size, path=(*proof.path, root)), event, root)
            if size > 1:
                assert not chain.proves(chain.Proof(index=place, size=size, path=()), event, root)

    def test_a_proof_or_link_that_could_never_hold_is_refused_when_it_is_made(self):
        made = chain.prove(EVENTS, 2)
        link = chain.chain(EVENTS)[0]
        for wrong in (
            {"index": 5}, {"index": -1}, {"size": 2}, {"size": 0}, {"path": ["ab"]}, {"path": [made.path[0].upper()]},
            {"index": 10**9000},
        ):  # fmt: skip
            with pytest.raises(InvalidValueError):
                attrs.evolve(made, **wrong)
        for wrong in ({"index": 1.0}, {"size": True}, {"path": 5}, {"path": [5]}):
            with pytest.raises(WrongKindError):
                attrs.evolve(made, **wrong)
        for wrong in ({"digest": "0"}, {"link": link.link[:-1] + "g"}):
            with pytest.raises(InvalidValueError, match="64 hexadecimal digits"):
                attrs.evolve(link, **wrong)
        for wrong in ({"digest": 5}, {"link": None}, {"event": 5}):
            with pytest.raises(WrongKindError):
                attrs.evolve(link, **wrong)

    def test_faults_of_a_document_are_told_with_their_paths(self):
        plain = document.write(chain.prove(EVENTS, 2))
        plain["value"]["path"][1] = "nonsense"
        with pytest.raises(DocumentError) as raised:
            document.read(plain)
        assert "64 hexadecimal digits" in str(raised.value)
        assert all(fault.path.startswith("$.value") for fault in raised.value.faults)

    def test_wrong_kinds(self):
        root = chain.root(EVENTS)
        proof = chain.prove(EVENTS, 0)
        for wrong in (
            lambda: chain.root(5), lambda: chain.prove([5], 0), lambda: chain.chain([5]), lambda: chain.digest(5),
            lambda: chain.differences([5], EVENTS), lambda: chain.differences((), 5), lambda: chain.proves(5, EVENTS[0], root),
            lambda: chain.proves(proof, 5, root), lambda: chain.proves(proof, EVENTS[0], 5),
        ):  # fmt: skip
            with pytest.raises(WrongKindError):
                wrong()
        for wrong in (
            lambda: chain.proves(proof, EVENTS[0], root[:63]), lambda: chain.chain(EVENTS, "start"),
            lambda: chain.differences((), EVENTS, ""), lambda: chain.prove(EVENTS, 0.0),
        ):  # fmt: skip
            with pytest.raises(InvalidValueError):
                wrong()

    def test_refused(self):
        with pytest.raises(InvalidValueError, match="at least one"):
            chain.root([])
        with pytest.raises(InvalidValueError, match="no event at place"):
            chain.prove(EVENTS, 9)

    def test_units_do_not_matter(self):
        grams = trade.receive(
            Lot("a", mass="100000 g", moisture="10 %", claims="village A"), id="e1", at=AT, place="mill"
        )
        assert chain.canonical_bytes(grams) == chain.canonical_bytes(EVENTS[0])


class TestCustody:
    """ISO 22095: a claim that the ledger does not carry is a finding."""

    LEDGER = Ledger(EVENTS)

    def codes(self, **claim):
        return [finding.code for finding in check_claims(self.LEDGER, [Claim(**claim)]).findings]

    def test_models(self):
        assert self.codes(thing="a", model="identity preserved", characteristic="village A") == []
        assert self.codes(thing="y", model="identity preserved") == ["TRC401"]
        assert self.codes(thing="y", model="segregated", characteristic="village A") == ["TRC402"]
        half = {"thing": "y", "model": "controlled blending", "characteristic": "village A"}
        assert self.codes(**half, share=Fraction(1, 2)) == []
        assert self.codes(**half, share=Fraction(51, 100)) == ["TRC403"]
        assert self.codes(thing="ghost", model="segregated", characteristic="village A") == ["TRC405"]

    def test_account(self):
        account = Account(site="mill", characteristic="village A", start=AT, end=hour(9), factor=Fraction(95, 100))
        good = check_account(self.LEDGER, account, ["c1"])
        assert good.report.ok
        assert (good.credits, good.claims, good.closing) == (Mass("95 kg"), Mass("95 kg"), Mass("0 kg"))
        assert check_account(self.LEDGER, account, ["c1", "c2"]).report.of("TRC404")
        assert check_account(self.LEDGER, account, ["ghost"]).report.outcome == "open"
        late = Account(site="mill", characteristic="village A", start=hour(3), end=hour(9), opening="95 kg")
        report = check_account(self.LEDGER, late, ["c1"]).report
        assert [str(finding.facts["reason"].en) for finding in report.of("TRC405")] == [
            "it was neither made nor shipped there in the period"
        ]
        sent = Ledger([*EVENTS, trade.ship("S", ["bale"], "X", id="e6", at=hour(4), place="mill")])
        assert check_account(sent, late, ["c1"]).report.ok
        away = Ledger([*EVENTS, trade.ship("S", ["bale"], "X", id="e6", at=hour(4), place="port")])
        assert check_account(away, late, ["c1"]).report.outcome == "open"
        bare = Ledger([trade.receive(Lot("n", claims="village A"), id="n", at=AT, place="mill")])
        assert check_account(bare, account, []).report.of("TRC405")

    def test_refused(self):
        with pytest.raises(InvalidValueError):
            Account(site="m", characteristic="c", start=AT, end=AT)
        with pytest.raises(WrongKindError):
            Claim(thing="a", model="segregated", share=0.5)
        with pytest.raises(InvalidValueError):
            Claim(thing="a", model="segregated", share=Fraction(2))


class TestBalance:
    """In + gains = out + losses + unexplained, per component."""

    def test_closed(self):
        balance = Ledger(EVENTS).balance("e3", tolerance="1 kg")
        fibre = balance.line("dry fibre")
        assert fibre.unexplained.exact
        assert fibre.into + fibre.gains == fibre.out + fibre.losses + fibre.unexplained
        assert balance.line("water").status == "CLOSED"
        assert balance.yield_ == Fraction(19, 20)
        with pytest.raises(KeyError):
            balance.line("dye")

    def test_gain_loss_and_oil(self):
        def status(out, gains=()):
            events = [*EVENTS[:2], trade.oil(["a", "b"], out, id="o", at=hour(1), gains=gains)]
            return Ledger(events).balance("o", tolerance="1 kg")

        assert status(Lot("y", mass="300 kg", moisture="10 %")).status == "GAIN"
        assert status(Lot("y", mass="100 kg", moisture="10 %")).status == "LOSS"
        oiled = status(Lot("y", mass="210 kg", contains={"oil": "10 kg"}, moisture=None), Flow("oil", "10 kg"))
        assert oiled.line("oil").status == "CLOSED"
        assert status(Lot("y")).status == "UNDECIDED"
        assert status(Lot("y")).out is None
        assert status(Lot("y")).yield_ is None

    def test_contents_of_a_part(self):
        events = [
            trade.receive(Lot("y", mass="100 kg", moisture="0 %", contains={"oil": "10 kg"}), id="r", at=AT),
            trade.cut(Part("y", mass="50 kg", moisture="0 %"), Lot("z", mass="50 kg", moisture="0 %", contains={"oil": "5 kg"}), id="c", at=hour(1)),
        ]  # fmt: skip
        assert Ledger(events).balance("c", tolerance="0 kg").status == "CLOSED"


class TestPictures:
    def test_pictures(self):
        ledger = Ledger(EVENTS)
        recall = ledger.recall(["a"])
        assert "-->" in mermaid(ledger, ["c1"])
        assert '"a" -> "y"' in dot(ledger, "c1")
        assert "50%" in svg(ledger, ["c1"], recall=recall)
        assert svg(ledger, ["ghost<script>"]).count("<script>") == 0
        assert '"ghost"' in dot(ledger, ["ghost"])
        assert "TRC" in Ledger([trade.spin("g", Lot("x"), id="e", at=AT)])._repr_html_()
        assert repr(recall).startswith("Recall of a")
        assert "a" in repr(ledger.origins("y"))
        assert repr(ledger) == "Ledger of 5 events"

    def test_notebooks(self):
        ledger = Ledger(EVENTS)
        assert svg(ledger, "y")._repr_html_().startswith("<svg")
        assert mermaid(ledger, "y")._repr_html_().startswith("<pre>flowchart LR")
        assert "--&gt;" in mermaid(ledger, "y")._repr_html_()
        assert "<td>made of</td>" in ledger.recall("a")._repr_html_()
        many = Ledger([trade.receive([Lot(f"l{n}") for n in range(60)], id="r", at=AT)])
        assert "10 more" in many.recall([f"l{n}" for n in range(60)])._repr_html_()
        assert "<td>dry fibre</td>" in ledger.balance("e3", tolerance="1 kg")._repr_html_()
        site = ledger.balance(site="mill", start=AT, end=hour(9), tolerance="1 kg")
        assert "<th>closing</th>" in site._repr_html_()
        unknown = Ledger([trade.receive(Lot("a", mass="5 kg"), id="r", at=AT, place="mill")])
        assert "0 to 5" in unknown.balance(site="mill", start=AT, end=hour(9), tolerance="1 kg")._repr_html_()

    def test_mass_flow(self):
        ledger = Ledger([*EVENTS, trade.lay(["c1", "x"], Lot("rope"), id="e6", at=hour(4))])
        picture = mass_flow(ledger, ["y"])
        assert picture.count("<rect") == 6  # a, b, y, c1, c2 and rope; the bale is a package
        assert picture.count("<path") == 4  # what the rope weighs nobody said
        assert "y: 190 kg" in picture
        assert "rope: ? kg" in picture
        assert mass_flow(ledger, ["ghost"]).count("<rect") == 0
        loop = [
            trade.merge(["p", "q"], Lot("s", mass="2 kg"), id="m", at=AT),
            trade.merge("s", Lot("q", mass="1 kg"), id="n", at=AT),
        ]
        looped = mass_flow(Ledger([*loop, trade.receive(Lot("p"), id="r", at=AT)]), ["p"])
        assert looped.count("<path") == 2

    def test_too_many(self):
        many = [trade.receive([Lot(f"l{n}") for n in range(401)], id="r", at=AT),
                trade.merge([f"l{n}" for n in range(401)], Lot("m"), id="m", at=hour(1))]  # fmt: skip
        with pytest.raises(InvalidValueError, match="at most 400"):
            mermaid(Ledger(many), ["m"])


class TestTables:
    def test_tables(self):
        links = {(source, target) for source, target, *_ in edges(EVENTS)}
        ledger = Ledger(EVENTS)
        assert {source for source, target in links if target == "y"} == ledger.upstream("y")
        assert ("c1", "bale") in links
        assert [row[1] for row in rows(EVENTS)] == ["Received", "Received", "Transformed", "Transformed", "Packed"]
        assert {one[0]: one[2] for one in tables.births(EVENTS)}["y"] == 190

    def test_a_process_of_which_no_input_is_told_and_a_thing_born_twice(self):
        events = [
            *EVENTS,
            trade.lay([], Lot("z", mass="5 kg"), order="O", id="o", at=hour(4)),
            trade.rework("c2", Lot("y", mass="5 kg"), id="w", at=hour(5)),
        ]
        mixing = Mixing(events)
        assert ("order O", "", 1.0, False) in list(mixing.boxes())
        assert [row for row in mixing.outputs() if row[1] in ("z", "y")] == [
            ("event e3", "y", 171.0, 190.0), ("order O", "z", 1.0, 5.0),
        ]  # fmt: skip


class TestInspectionLot:
    ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
    LEDGER = Ledger([*EVENTS, trade.receive([Lot("l", pieces=3), Lot("n")], id="r", at=AT)])

    def test_units_are_counted(self):
        lot = inspection_lot(self.LEDGER, ["bale"], id="L", product=self.ROPE)
        assert (lot.units, lot.packages, lot.net) == (2, 1, Mass("190 kg"))
        loose = inspection_lot(self.LEDGER, ["bale", "l"], id="L", product=self.ROPE)
        assert (loose.units, loose.packages, loose.net) == (5, None, None)
        assert inspection_lot(self.LEDGER, "c1", id="L", product=self.ROPE).units == 1

    def test_refused(self):
        for ids in (["ghost"], ["n"]):
            with pytest.raises(InvalidValueError):
                inspection_lot(self.LEDGER, ids, id="L", product=self.ROPE)
