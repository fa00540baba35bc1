"""What is refused when it is made."""

import pickle
from datetime import UTC, datetime

import pytest

from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError
from cocorope.trace import (
    STAGES,
    Arrived,
    Corrected,
    Counted,
    DecisionRef,
    Flow,
    Found,
    Item,
    Judged,
    Labour,
    LabourMap,
    Lot,
    Packed,
    Part,
    Received,
    Reference,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    Work,
    trade,
)

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
NAIVE = datetime(2025, 3, 1, 8)  # noqa: DTZ001  # that is the point
OK = Received(Lot("a"), id="e", at=AT)

REFUSED = {
    "naive time": lambda: Received(Lot("a"), id="e", at=NAIVE),
    "naive record": lambda: Received(Lot("a"), id="e", at=AT, recorded=NAIVE),
    "no time": lambda: Received(Lot("a"), id="e", at="2025-03-01"),
    "NaN": lambda: Lot("a", mass="NaN kg"),
    "negative mass": lambda: Lot("a", mass="-1 kg"),
    "no mass": lambda: Part("a", mass="0 kg"),
    "no length": lambda: Part("a", length="0 m"),
    "no pieces": lambda: Lot("a", pieces=0),
    "negative pieces": lambda: Lot("a", pieces=-1),
    "true pieces": lambda: Lot("a", pieces=True),
    "all water": lambda: Lot("a", moisture="100 %"),
    "two pieces": lambda: Item("a", pieces=2),
    "true piece": lambda: Item("a", pieces=True),
    "no material": lambda: Lot("a", material="gold"),
    "contains text": lambda: Lot("a", contains="oil"),
    "contains gold": lambda: Lot("a", contains={"gold": "1 kg"}),
    "contains less than nothing": lambda: Lot("a", contains={"oil": "-1 kg"}),
    "packed into itself": lambda: Packed("a", "a", id="e", at=AT),
    "unpacked of itself": lambda: Unpacked("a", "a", id="e", at=AT),
    "shipped in itself": lambda: Shipped("a", "a", id="e", at=AT),
    "nothing shipped": lambda: Shipped("a", [], id="e", at=AT),
    "arrived in itself": lambda: Arrived("a", "a", id="e", at=AT),
    "order with space": lambda: Transformed("spinning", "a", Lot("b"), order="o 1", id="e", at=AT),
    "order as number": lambda: Transformed("spinning", "a", Lot("b"), order=7, id="e", at=AT),
    "marks of a package": lambda: Packed("a", "b", marks=3, id="e", at=AT),
    "replacement of another id": lambda: Corrected("x", OK, id="c", at=AT),
    "corrects itself": lambda: Corrected("c", None, id="c", at=AT),
    "replacement is no event": lambda: Corrected("c", "no", id="d", at=AT),
    "empty flow": lambda: Flow("water", "0 kg"),
    "nothing received": lambda: Received([], id="e", at=AT),
    "received twice": lambda: Received([Lot("a"), Lot("a")], id="e", at=AT),
    "received text": lambda: Received("a", id="e", at=AT),
    "received texts": lambda: Received(["a"], id="e", at=AT),
    "nothing in": lambda: Transformed("spinning", [], Lot("a"), id="e", at=AT),
    "nothing out": lambda: Transformed("spinning", "a", [], id="e", at=AT),
    "empty order": lambda: Transformed("spinning", order="o", id="e", at=AT),
    "out twice": lambda: Transformed("spinning", "a", [Lot("b"), Lot("b")], id="e", at=AT),
    "no such process": lambda: Transformed("smelting", "a", Lot("b"), id="e", at=AT),
    "nothing removed": lambda: Removed([], id="e", at=AT),
    "nothing counted": lambda: Counted([], id="e", at=AT),
    "counted twice": lambda: Counted([Found("a", pieces=0), Found("a", pieces=0)], id="e", at=AT),
    "found nothing said": lambda: Found("a"),
    "found negative": lambda: Found("a", mass="-1 kg"),
    "found negative length": lambda: Found("a", length="-1 m"),
    "nothing packed": lambda: Packed("a", [], id="e", at=AT),
    "nothing judged": lambda: Judged([], "held", id="e", at=AT),
    "no such verdict": lambda: Judged("a", "liked", id="e", at=AT),
    "decision as text": lambda: Judged("a", "released", "D", id="e", at=AT),
    "no such outcome": lambda: DecisionRef("D", "fine"),
    "revision as text": lambda: DecisionRef("D", "accepted", revision="3"),
    "empty reference": lambda: Reference(" "),
    "references": lambda: Received(Lot("a"), id="e", at=AT, references=3),
    "work as text": lambda: Received(Lot("a"), id="e", at=AT, work="spinning"),
    "work as texts": lambda: Received(Lot("a"), id="e", at=AT, work=["spinning"]),
    "place": lambda: Received(Lot("a"), id="e", at=AT, place=3),
    "long place": lambda: Received(Lot("a"), id="e", at=AT, place="x" * 3000),
    "empty id": lambda: Lot(""),
    "id with space": lambda: Lot("a b"),
    "long id": lambda: Lot("a" * 301),
    "id as number": lambda: Lot(7),
    "foreign letters": lambda: Lot("ａ"),
    "no such stage": lambda: Work("smelting"),
    "no such labour": lambda: Work("laying", "slave"),
    "labour map of text": lambda: LabourMap("free"),
    "labour map of numbers": lambda: LabourMap({"laying": 3}),
    "labour map of another stage": lambda: LabourMap({"smelting": "free"}),
    "labours of another source": lambda: LabourMap({"laying": ["free", "slave"]}),
    "labour of another source": lambda: LabourMap({"laying": "slave"}),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case):
    with pytest.raises((InvalidValueError, WrongKindError)) as caught:
        REFUSED[case]()
    assert isinstance(caught.value, CocoropeError)
    assert caught.value.text("id") != ""


def test_taken():
    assert Lot("urn:epc:id:sscc:4012345.0000000333#x").id.startswith("urn:")
    event = Received(Lot("a", contains={"oil": "1 kg"}, marks="M", claims="unoiled"), id="e", at=AT, references="R")
    assert event.references == (Reference("R"),)
    assert event.recorded == AT
    assert pickle.loads(pickle.dumps(event)) == event
    assert event == Received(
        Lot("a", contains={"oil": "1000 g"}, marks=["M"], claims=["unoiled"]),
        id="e",
        at=AT,
        references=[Reference("R")],
    )
    assert Received(Lot("a"), id="e", at=AT, references=Reference("R")).references == (Reference("R"),)
    assert Packed("p", "a", marks="M 1", id="e", at=AT).marks == ("M 1",)
    assert Packed("p", "a", marks=["M 1", "M 2"], id="e", at=AT).marks == ("M 1", "M 2")
    assert Received(Lot("a"), id="e", at=AT, work=None).work == Received(Lot("a"), id="e", at=AT).work == ()


def test_labour_maps():
    one = LabourMap({"laying": ["free", "prison"], "spinning": Labour("free", site="S"), "dyeing": ["free", "unknown"]})
    assert dict(one) == {"spinning": "free", "laying": "mixed", "dyeing": "unknown"}
    assert one.prison_stages == ("laying",)
    assert one.unknown_stages == ("dyeing",)
    assert one.details("spinning") == (Labour("free", site="S"),)
    assert one.details("cutting") == ()
    assert (one | LabourMap({"cutting": "prison"}))["cutting"] == "prison"
    assert one != LabourMap()
    assert one != 3
    assert len({one, pickle.loads(pickle.dumps(one))}) == 1
    assert len(one) == 3
    assert "laying" in repr(one)
    work = Work("laying", "prison", site="S", programme="Q", partner="P", asserted_by="A")
    assert Labour.of(work) == Labour("prison", site="S", programme="Q", partner="P", asserted_by="A")


WORDS = [
    trade.receive(Lot("a"), id="e", at=AT), trade.sample("a", id="e", at=AT), trade.write_off("a", "mould", id="e", at=AT),
    trade.reweigh(Found("a", mass="1 kg"), id="e", at=AT), trade.fumigate("chamber", "a", id="e", at=AT, labour="free"),
    trade.store("bay", "a", id="e", at=AT), trade.stuff("c", "a", id="e", at=AT), trade.pack("p", "a", id="e", at=AT),
    trade.unpack("p", id="e", at=AT), trade.ship("s", "a", id="e", at=AT), trade.arrive("s", id="e", at=AT),
    trade.accept("a", id="e", at=AT), trade.complain("a", id="e", at=AT), trade.divide("a", Lot("b"), id="e", at=AT, labour="free"),
]  # fmt: skip


def test_the_trades_words():
    assert [type(event).__name__ for event in WORDS] == [
        "Received", "Removed", "Removed", "Counted", "Packed", "Packed", "Packed", "Packed", "Unpacked", "Shipped",
        "Arrived", "Judged", "Judged", "Transformed",
    ]  # fmt: skip
    assert WORDS[4].work == (Work("fumigating", "free"),)
    assert WORDS[-1].work == ()


MAKERS = {
    "retting": trade.ret, "decortication": trade.decorticate, "drying": trade.dry, "sieving": trade.sieve, "blending": trade.blend,
    "spinning": trade.spin, "doubling": trade.double, "stranding": trade.strand, "laying": trade.lay, "oiling": trade.oil,
    "bleaching": trade.bleach, "dyeing": trade.dye, "latexing": trade.latex, "knotting or weaving": trade.knot, "cutting": trade.cut,
    "making-up": trade.make_up, "trimming": trade.trim, "re-drying": trade.redry,
}  # fmt: skip
PACKERS = {
    "baling": trade.bale,
    "packing": trade.pack,
    "stuffing": trade.stuff,
    "fumigating": trade.fumigate,
    "storing": trade.store,
}


def test_every_stage_has_its_word():
    told = {
        **{stage: make("a", Lot("b"), id="e", at=AT, labour="free") for stage, make in MAKERS.items()},
        **{stage: put("x", "a", id="e", at=AT, labour="free") for stage, put in PACKERS.items()},
    }
    assert {*told, "re-weighing"} == set(STAGES)
    for stage, event in told.items():
        assert event.work == (Work(stage, "free"),)
        assert getattr(event, "process", stage) == stage
    assert trade.weave is trade.knot
    assert type(trade.reweigh(Found("a", mass="1 kg"), id="e", at=AT)) is Counted
