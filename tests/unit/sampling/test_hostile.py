"""Arguments that nobody should give and somebody does: each gets a sentence in both languages, soon."""

from decimal import Decimal
from fractions import Fraction

import attrs
import numpy as np
import pytest

from cocorope import wire
from cocorope.errors import CocoropeError, DocumentError, InvalidValueError, WrongKindError
from cocorope.qc import sampling
from cocorope.qc.sampling import (
    LotResult,
    MultistagePlan,
    NotOfferedError,
    SinglePlan,
    Stage,
    StopRule,
    Switching,
    VariablesPlan,
    codec,
    variables,
)

ISO, MIL, Z14 = "ISO 2859-1:1999", "MIL-STD-105E", "ANSI/ASQ Z1.4"
HUGE = 10**400
OWN = SinglePlan(80, 5)
TWO = MultistagePlan([(50, 2, 5), (50, 6, 7)])
PER_ITEM = SinglePlan(8, 2, counting="nonconformities")
FROM_TABLE = sampling.single(1000, aql="1.0", edition=ISO)
THREE = VariablesPlan(n=3, k=1)


def start(**told):
    return Switching.start(**{"aql": "1.0", "edition": ISO, **told})


def state(**told):
    return Switching(**{"aql": "1.0", "level": "II", "edition": ISO, "counting": "nonconforming", "stop": STOP, **told})


STOP = StopRule(counts="not accepted", lots=5)


@pytest.mark.parametrize(
    ("call", "kind", "says"),
    [
        # numbers
        (lambda: OWN.acceptance_probability(Decimal("1e-999999999")), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability(Decimal("1e999999999")), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability(Decimal("sNaN")), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability("1_0 %"), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability("\u0661 %"), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability("2 %%"), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability("2,5 %"), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability([[0.1, 0.2], [0.3]]), WrongKindError, "0 to 1"),
        (lambda: OWN.acceptance_probability([None]), WrongKindError, "0 to 1"),
        (lambda: OWN.acceptance_probability([Fraction(1, 50), Decimal(2)]), InvalidValueError, "0 to 1"),
        (lambda: OWN.acceptance_probability(np.array([True])), WrongKindError, "0 to 1"),
        (lambda: OWN.acceptance_probability(np.array([1j])), WrongKindError, "0 to 1"),
        (lambda: OWN.acceptance_probability({0.1: 1}), WrongKindError, "0 to 1"),
        (lambda: PER_ITEM.acceptance_probability(HUGE), InvalidValueError, "0 or more"),
        (lambda: PER_ITEM.acceptance_probability([0.5, np.inf]), InvalidValueError, "0 or more"),
        # plans of one's own
        (lambda: SinglePlan(HUGE, 2), InvalidValueError, "at most 10"),
        (lambda: SinglePlan(5, None), WrongKindError, "acceptance number"),
        (lambda: SinglePlan(5, 2, HUGE), InvalidValueError, "at most 10"),
        (lambda: SinglePlan(5, 2, None), WrongKindError, "rejection number"),
        (lambda: SinglePlan(5, 2, counting=["x"]), InvalidValueError, "counting"),
        (lambda: Stage(n="x", ac=None, re=2), WrongKindError, "sample size"),
        (lambda: Stage(n=-4, ac=9, re=2), InvalidValueError, "at least 1"),
        (lambda: Stage(n=4, ac=-1, re=2), InvalidValueError, "at least 0"),
        (lambda: Stage(n=4, ac=None, re=0), InvalidValueError, "at least 1"),
        (lambda: MultistagePlan([(5, 1)]), WrongKindError, "three numbers"),
        (lambda: MultistagePlan([(5, 1, 2, 3)]), WrongKindError, "three numbers"),
        (lambda: MultistagePlan([5]), WrongKindError, "three numbers"),
        (lambda: MultistagePlan("abc"), WrongKindError, "three numbers"),
        (lambda: MultistagePlan(["abc"]), WrongKindError, "three numbers"),
        (lambda: MultistagePlan(None), WrongKindError, "three numbers"),
        (lambda: sampling.chain(n=5, i=HUGE), InvalidValueError, "at most 10"),
        (lambda: sampling.chain(n=5, i=3).decide(6, []), InvalidValueError, "at most 5"),
        (lambda: sampling.chain(n=5, i=3).decide(1, [0, 0, 9]), InvalidValueError, "at most 5"),
        (lambda: sampling.chain(n=5, i=3).decide(1, [-1, 0, 0]), InvalidValueError, "at least 0"),
        (lambda: sampling.chain(n=5, i=3).decide(1, ["a"]), WrongKindError, "whole number"),
        (lambda: sampling.chain(n=5, i=3).decide(1, "000"), WrongKindError, "a list"),
        (lambda: sampling.chain(n=5, i=3).decide(1, 5), WrongKindError, "a list"),
        # lots smaller than the samples
        (lambda: OWN.aoq(0.1, lot_size=79), InvalidValueError, "cannot come from a lot of 79"),
        (lambda: OWN.aoql(lot_size=79), InvalidValueError, "cannot come from a lot of 79"),
        (lambda: OWN.ati(0.1, lot_size=79), InvalidValueError, "cannot come from a lot of 79"),
        (lambda: TWO.ati(0.1, lot_size=99), InvalidValueError, "cannot come from a lot of 99"),
        (lambda: OWN.ati(0.1, lot_size=HUGE), InvalidValueError, "at most 10"),
        (
            lambda: OWN.acceptance_probability([0.1 + 2e-10], model="hypergeometric", lot_size=10**9),
            InvalidValueError,
            "no whole number",
        ),
        # words and AQLs
        (lambda: sampling.single(1000, aql="2.5", edition=["x"]), InvalidValueError, "edition"),
        (lambda: sampling.single(1000, aql="2.5", edition=ISO, severity=["x"]), InvalidValueError, "severity"),
        (lambda: sampling.double(1000, aql="2.5", edition=["x"]), InvalidValueError, "edition"),
        (lambda: sampling.single(1000, aql="2_5", edition=ISO), InvalidValueError, "no comma"),
        (lambda: sampling.single(1000, aql="\u0662", edition=ISO), InvalidValueError, "no comma"),
        (lambda: sampling.single(1000, aql="1e999999999", edition=ISO), InvalidValueError, "no comma"),
        (lambda: sampling.single(1000, aql=Decimal("sNaN"), edition=ISO), InvalidValueError, "no comma"),
        (lambda: sampling.single(1000, aql=HUGE, edition=ISO), InvalidValueError, "neighbours: 1000"),
        (lambda: sampling.single(1000, aql="2.5", edition=f"{ISO} "), InvalidValueError, "edition is one of"),
        (lambda: sampling.single(1000, aql="2.5", edition="ISO 2859-1:2011"), NotOfferedError, "by year"),
        (lambda: sampling.table_plan("J", aql="2.5", edition=ISO, kind="fractional"), NotOfferedError, "fractional"),
        (lambda: sampling.isolated(1000, lq="3.2"), InvalidValueError, "not a limiting quality"),
        (lambda: sampling.isolated(1000, lq="0"), InvalidValueError, "not a limiting quality"),
        (lambda: sampling.isolated(1000, lq=3.15), WrongKindError, "a limiting quality is written"),
        (lambda: variables.plan(500, aql="1.0", edition=ISO), InvalidValueError, "edition is one of"),
        # designs
        (lambda: sampling.design(p1=1e-300, alpha=0.05, p2=1e-299, beta=0.1), InvalidValueError, "too near 0"),
        (
            lambda: sampling.design(p1=Fraction(1, HUGE), alpha=0.05, p2=Fraction(2, HUGE), beta=0.1),
            InvalidValueError,
            "too near 0",
        ),
        (
            lambda: sampling.design(p1=1e-300, alpha=0.05, p2=1e-299, beta=0.1, model="poisson"),
            InvalidValueError,
            "too near 0",
        ),
        (
            lambda: sampling.design(p1=HUGE, alpha=0.05, p2=2 * HUGE, beta=0.1, model="poisson"),
            InvalidValueError,
            "0 or more",
        ),
        (lambda: sampling.zero_acceptance(lq=1e-20), InvalidValueError, "too near 0"),
        (lambda: sampling.zero_acceptance(lq=Fraction(1, HUGE)), InvalidValueError, "too near 0"),
        (lambda: sampling.zero_acceptance(lq="0.1", nonconforming=3), InvalidValueError, "lot_size"),
        (
            lambda: variables.design(p1="0.01", alpha="0.05", p2="0.0103", beta="0.1"),
            InvalidValueError,
            "too close",
        ),
        # switching
        (lambda: start(counting="x"), InvalidValueError, "counting"),
        (lambda: start(aql="15", counting="nonconforming"), InvalidValueError, "per 100"),
        (lambda: start(stop="x"), WrongKindError, "StopRule"),
        (lambda: start(kind="fractional"), NotOfferedError, "fractional"),
        (lambda: start(limit_numbers="no"), WrongKindError, "True or False"),
        (lambda: state(aql="3.0"), InvalidValueError, "neighbours"),
        (lambda: state(aql="1.00"), InvalidValueError, "as the tables write it"),
        (lambda: state(severity="x"), InvalidValueError, "severity"),
        (lambda: state(kind="double"), NotOfferedError, "verified"),
        (lambda: state(score=-4), InvalidValueError, "at least 0"),
        (lambda: state(score="4"), WrongKindError, "whole"),
        (lambda: state(run=1), InvalidValueError, "no history"),
        (lambda: state(severity="reduced", score=3), InvalidValueError, "no history"),
        (lambda: state(severity="reduced", recent=(True,)), InvalidValueError, "no history"),
        (lambda: state(severity="tightened", trail=((80, 0),)), InvalidValueError, "no history"),
        (lambda: state(severity="tightened", refused=1), InvalidValueError, "no history"),
        (lambda: state(severity="tightened", run=5, stayed=5), InvalidValueError, "no history"),
        (lambda: state(recent=(True,) * 5), InvalidValueError, "no history"),
        (lambda: state(recent=(False, True, False)), InvalidValueError, "no history"),
        (lambda: state(edition=MIL, trail=((80, -1),)), InvalidValueError, "no history"),
        (lambda: start().after(FROM_TABLE, nonconforming=None), WrongKindError, "whole"),
        (lambda: start().after(FROM_TABLE, nonconforming="12"), WrongKindError, "whole"),
        (lambda: start().after(FROM_TABLE, nonconforming=81), InvalidValueError, "sample of 80"),
        (lambda: start().after(None, nonconforming=1), WrongKindError, "SinglePlan or MultistagePlan"),
        (lambda: start().after(FROM_TABLE, nonconforming=1, steady="no"), WrongKindError, "steady is True or False"),
        (lambda: start().after(FROM_TABLE, nonconforming=1, authority=1), WrongKindError, "authority is True"),
        (lambda: start().after(FROM_TABLE, nonconforming=1, resubmitted=0), WrongKindError, "resubmitted is True"),
        (
            lambda: start().after(attrs.evolve(FROM_TABLE, ac=9, re=10), nonconforming=9),
            InvalidValueError,
            "got ISO 2859-1:1999, single, normal, AQL 1.0, level II: 80 9/10",
        ),
        (
            lambda: start(edition=MIL, kind="double").after(
                sampling.single(1000, aql="1.0", edition=MIL), nonconforming=0
            ),
            InvalidValueError,
            "double",
        ),
        (
            lambda: start().after(sampling.single(1000, aql="1.0", edition=ISO, level="III"), nonconforming=0),
            InvalidValueError,
            "level III",
        ),
        (
            lambda: start().after(
                sampling.single(1000, aql="1.0", edition=ISO, severity="reduced"), nonconforming=0, resubmitted=True
            ),
            InvalidValueError,
            "normal/tightened",
        ),
        (lambda: start().replay(5), WrongKindError, "LotResult"),
        (lambda: start().replay([FROM_TABLE]), WrongKindError, "LotResult"),
        (lambda: LotResult(plan=FROM_TABLE, nonconforming="12"), WrongKindError, "whole"),
        (lambda: LotResult(plan=FROM_TABLE, nonconforming=-5), InvalidValueError, "at least 0"),
        (lambda: LotResult(plan="x", nonconforming=5), WrongKindError, "SinglePlan or MultistagePlan"),
        (lambda: LotResult(plan=FROM_TABLE, nonconforming=5, steady="no"), WrongKindError, "True or False"),
        (lambda: sampling.limit_number("x", "1.0"), WrongKindError, "whole"),
        (lambda: sampling.limit_number(-5, "1.0"), InvalidValueError, "at least 0"),
        (lambda: sampling.limit_number(1250, "3"), InvalidValueError, "2.5 and 4.0"),
        (lambda: sampling.limit_number(1250, 1.0), WrongKindError, "text or Decimal"),
        (
            lambda: sampling.long_run(start(stop=StopRule(counts="not accepted", lots=101)), 0.1, lot_size=1000),
            InvalidValueError,
            "100 of them at most",
        ),
        # by variables
        (lambda: VariablesPlan(n=5, k=HUGE), InvalidValueError, "k or M"),
        (lambda: VariablesPlan(n=5, k=Decimal("1e-999999999")), InvalidValueError, "k or M"),
        (lambda: VariablesPlan(n=5, k="100.1"), InvalidValueError, "100 at most"),
        (lambda: VariablesPlan(n=5, k="-100.1"), InvalidValueError, "100 at most"),
        (lambda: VariablesPlan(n=5, m=0, method="sigma"), InvalidValueError, "0 to 1"),
        (lambda: VariablesPlan(n=5, m=1, method="sigma"), InvalidValueError, "0 to 1"),
        (lambda: VariablesPlan(n=5, k=100).limiting_quality(), InvalidValueError, "however good or bad"),
        (lambda: VariablesPlan(n=5, k=-100).limiting_quality(), InvalidValueError, "however good or bad"),
        (lambda: THREE.decide([1, 2, HUGE], lower=0), InvalidValueError, "a reading"),
        (lambda: THREE.decide([1, 2, 1e300], lower=0), InvalidValueError, "a reading"),
        (lambda: THREE.decide([1, 2, float("nan")], lower=0), InvalidValueError, "a reading"),
        (lambda: THREE.decide([1, 2, 3], lower=HUGE), InvalidValueError, "a number|a reading"),
        (lambda: THREE.decide("123", lower=0), WrongKindError, "a list of numbers"),
        (lambda: THREE.decide(5, lower=0), WrongKindError, "a list of numbers"),
        (lambda: THREE.decide([1, 2, 3], lower=0, screened="no"), WrongKindError, "True or False"),
        (lambda: THREE.decide([1, 2, 3], lower=0, breaks_outside_marks=-1), InvalidValueError, "at least 0"),
        (
            lambda: VariablesPlan(n=3, k=1, method="sigma").decide([1, 2, 3], lower=1, sigma=0),
            InvalidValueError,
            "above 0",
        ),
        (
            lambda: VariablesPlan(n=3, k=1, method="sigma").decide([1, 2, 3], lower=1, sigma=-1),
            InvalidValueError,
            "above 0",
        ),
        (
            lambda: variables.fraction_nonconforming(mean=HUGE, s=1, n=5, lower=0),
            InvalidValueError,
            "a number",
        ),
    ],
    ids=(f"hostile-{number}" for number in range(1000)),
)
def test_says_why(call, kind, says):
    with pytest.raises(kind, match=says) as caught:
        call()
    assert isinstance(caught.value, CocoropeError)
    assert caught.value.text("id") != caught.value.text("en")


@pytest.mark.parametrize(
    "change",
    [{"aql": "3.0"}, {"aql": "1.00"}, {"score": -3}, {"recent": [True] * 9}, {"trail": [[-1, -2]]}, {"kind": "double"}],
    ids=str,
)
def test_a_kept_state_is_read_as_strictly(change):
    converter = wire.converter()
    codec.configure(converter)
    kept = converter.unstructure(start())
    assert wire.structure(converter, kept, Switching) == start()
    with pytest.raises(DocumentError):
        wire.structure(converter, {**kept, **change}, Switching)


class TestTaken:
    """What looks odd and is meant."""

    def test_numbers_of_any_kind(self):
        alone = OWN.acceptance_probability("0.02")
        for several in ([Decimal("0.02"), Fraction(1, 50)], ["0.02", "2 %"], (0.02, "1/50"), [[0.02, 0.02]]):
            got = OWN.acceptance_probability(several)
            assert got.shape == np.shape(several)
            assert (got == alone).all()
        for number in (np.float32(0.02), np.float64(0.02), " 2 % ", "+0.02", Decimal("0E-999999"), np.int64(0)):
            assert float(OWN.acceptance_probability(number)) in (alone, 1.0)
        assert OWN.acceptance_probability(np.zeros((0, 3))).shape == (0, 3)

    def test_readings_of_an_array(self):
        assert THREE.decide(np.array([1, 2, 3]), lower=0) == THREE.decide([1, 2, 3], lower=0)
        assert THREE.decide(np.array([1.0, 2.0, 3.0]), lower=0) == THREE.decide(["1", "2", "3"], lower="0")

    def test_a_float_of_a_large_lot(self):
        args = {"model": "hypergeometric", "lot_size": 10**9}
        assert OWN.acceptance_probability([0.1], **args) == OWN.acceptance_probability("0.1", **args)

    def test_a_discontinued_scheme_hears_of_resubmitted_lots(self):
        scheme = start(edition=Z14, severity="tightened", stop=StopRule(counts="not accepted", lots=1))
        plan = scheme.plan(1000)
        stopped = scheme.after(plan, nonconforming=plan.re)
        assert stopped.severity == "discontinued"
        again = stopped.after(plan, nonconforming=0, resubmitted=True)
        assert again.severity == "discontinued"
        assert "does not count" in again.explanation.en

    def test_an_agreed_letter(self):
        """The authority may have every class read at the largest letter, or the Ac 1 plan used in place of Ac 0."""
        plan = sampling.table_plan("L", aql="1.0", edition=ISO)
        assert start().after(plan, nonconforming=0).score == 3


class TestExplained:
    """A state says what it goes by: the score, the accepted lots, the limit number and that it is derived."""

    def test_score(self):
        scheme = start().after(FROM_TABLE, nonconforming=1)
        assert scheme.explanation.en == "Lot accepted; score 3 of 30: normal inspection."
        assert scheme.explanation.id == "Lot diterima; skor 3 dari 30: inspeksi normal."
        for _ in range(9):
            scheme = scheme.after(FROM_TABLE, nonconforming=1)
        assert "waits for steady production and the authority" in scheme.explanation.en
        assert "menunggu produksi stabil dan otoritas" in scheme.explanation.id
        reduced = scheme.after(FROM_TABLE, nonconforming=1, steady=True, authority=True)
        assert reduced.explanation.en.startswith("score 33 of 30, production is steady")
        assert start().after(FROM_TABLE, nonconforming=3).explanation.en.startswith("Lot not accepted; score 0")
        assert start().after(FROM_TABLE, nonconforming=3).explanation.id.startswith("Lot tidak diterima; skor 0")

    def test_limit_number(self):
        scheme = start(edition=MIL)
        plan = scheme.plan(1000)
        scheme = scheme.after(plan, nonconforming=1, steady=True, authority=True)
        assert scheme.explanation.en == "Lot accepted; 1 of 10 accepted lots in a row: normal inspection."
        for _ in range(9):
            scheme = scheme.after(plan, nonconforming=1, steady=True, authority=True)
        told = "10 found in 800 sample units of 10 accepted lots, limit number 4 (derived; the printed one can differ by 1)"
        assert told in scheme.explanation.en
        assert "angka tercetak dapat berbeda 1" in scheme.explanation.id
        assert scheme.severity == "normal"

    def test_too_few_units(self):
        scheme = start(edition=MIL, aql="0.010")
        for _ in range(10):
            scheme = scheme.after(scheme.plan(600_000), nonconforming=0, steady=True, authority=True)
        assert "12500 sample units in 10 accepted lots are too few" in scheme.explanation.en
        assert scheme.severity == "normal"


OWN_WRITTEN = {"n": 5, "ac": 1, "re": 2, "lot_size": None, "counting": "nonconforming", "entry": None}
SAID = {"steady": False, "authority": False, "resubmitted": False}


class TestWritten:
    """The written form is what other programs keep: its words do not change, and one word too many is refused."""

    @pytest.mark.parametrize(
        ("value", "written"),
        [
            (VariablesPlan(n=5, k="1.53"), {"n": 5, "k": "1.53", "m": None, "method": "s", "entry": None}),
            (VariablesPlan(n=5, m="0.05"), {"n": 5, "k": None, "m": "0.05", "method": "s", "entry": None}),
            (sampling.chain(n=5, i=3), {"n": 5, "i": 3}),
            (SinglePlan(5, 1), OWN_WRITTEN),
            (
                LotResult(plan=SinglePlan(5, 1), nonconforming=1),
                {"plan": {"type": "single", **OWN_WRITTEN}, "nonconforming": [1], **SAID},
            ),
            (
                LotResult(plan=MultistagePlan([(5, None, 2), (5, 1, 2)]), nonconforming=(1, 0)),
                {
                    "plan": {
                        "type": "several",
                        "stages": [{"n": 5, "ac": None, "re": 2}, {"n": 5, "ac": 1, "re": 2}],
                        "lot_size": None,
                        "counting": "nonconforming",
                        "entry": None,
                    },
                    "nonconforming": [1, 0],
                    **SAID,
                },
            ),
        ],
    )
    def test_words(self, value, written):
        converter = wire.converter()
        codec.configure(converter)
        assert converter.unstructure(value) == written
        assert wire.structure(converter, written, type(value)) == value
        with pytest.raises(DocumentError):
            wire.structure(converter, {**written, "note": "x"}, type(value))
        with pytest.raises(DocumentError):
            wire.structure(converter, {**written, next(iter(written)): 3.7}, type(value))


def test_an_aql_of_10_counts_items_and_one_above_nonconformities():
    assert sampling.single(1000, aql="10", edition=ISO).counting == "nonconforming"
    assert sampling.single(1000, aql="15", edition=ISO).counting == "nonconformities"
