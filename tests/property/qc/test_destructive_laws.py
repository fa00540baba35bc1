"""ISO 2307:2010: 0.4·√N of the N lengths of 220 m, to the nearest, at least one; exact, with N = metres over 220."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import qc, spec
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.qc import rules, sampling
from cocorope.qc.sampling.destructive import SOURCE
from cocorope.strategies.qc import ROPE
from cocorope.units import Length

some = settings(max_examples=100, deadline=None)
BATCHES = st.fractions(Fraction(1, 1000), 10**12, max_denominator=1000)


class TestTheRule:
    @some
    @given(BATCHES)
    def test_is_the_nearest_whole_number(self, n):
        """h is 0.4·√N to the nearest, halves up: (h - 1/2)² ≤ 0.16·N < (h + 1/2)², or 1 where that is less."""
        h = sampling.destructive_sample_size(n)
        square = Fraction(16, 100) * n
        assert square < (h + Fraction(1, 2)) ** 2
        assert h == 1 or (h - Fraction(1, 2)) ** 2 <= square

    @some
    @given(BATCHES, BATCHES)
    def test_never_falls(self, one, two):
        less, more = sorted((one, two))
        assert sampling.destructive_sample_size(less) <= sampling.destructive_sample_size(more)

    @some
    @given(st.integers(0, 10**6))
    def test_the_tie_goes_up(self, h):
        """0.4·√N is h + 1/2 exactly where N is 6.25·(h + 1/2)²: 343.75 m for the first."""
        tie = Fraction(625, 100) * (h + Fraction(1, 2)) ** 2
        assert sampling.destructive_sample_size(tie) == h + 1
        assert sampling.destructive_sample_size(tie - Fraction(1, 10**12)) == max(1, h)

    @some
    @given(st.integers(1, 10**9))
    def test_metres(self, metres):
        assert sampling.lengths_of(metres) * 220 == metres

    @pytest.mark.parametrize("nothing", [0, -1, Fraction(-1, 7)])
    def test_an_empty_batch(self, nothing):
        with pytest.raises(InvalidValueError, match="more than 0") as caught:
            sampling.destructive_sample_size(nothing)
        assert "lebih dari 0" in caught.value.text("id")

    @pytest.mark.parametrize("odd", [None, True, [], Length("220 m")])
    def test_no_number(self, odd):
        for takes in (sampling.destructive_sample_size, sampling.lengths_of):
            with pytest.raises(WrongKindError):
                takes(odd)

    def test_is_marked_as_recalled(self):
        """The root sign is lost in the copies read."""
        assert SOURCE.confidence == "recalled"
        assert "root sign is lost" in SOURCE.note
        assert rules.ROOT_RECALLED.source.confidence == "recalled"


def planned(product=ROPE, *, unit="coil", requirements=(spec.BREAKING_FORCE,), lot=None, **terms):
    wanted = spec.Specification(
        id="S",
        revision=1,
        product=product,
        requirements=[
            spec.Requirement(one, spec.at_least("600 N", step="1 N"), judged=spec.EACH) for one in requirements
        ],
    )
    goods = qc.Lot("L", **{"product": product, "units": 400, "unit": unit, "length": "22000 m", **(lot or {})})
    return qc.plan(wanted, goods, terms=qc.InspectionTerms(**terms))


class TestWhereItApplies:
    """It applies when the purchaser asks, to rope; yarn, net and string take the contract's number."""

    def test_when_the_purchaser_asks(self):
        assert planned().lengths_to_break == 4
        assert planned(iso_2307=False).lengths_to_break == 1
        assert planned(iso_2307=False, specimens={"breaking_force": 7}).lengths_to_break == 7

    @pytest.mark.parametrize(
        ("product", "unit"), [(spec.Yarn(plies=2), "spool"), (spec.Article("hop string"), "string")]
    )
    def test_other_goods_take_the_contracts_number(self, product, unit):
        bare = planned(product, unit=unit)
        assert bare.lengths_to_break == 1
        assert bare.report.of(rules.SPECIMENS_UNSETTLED)
        agreed = planned(product, unit=unit, specimens={"breaking_force": 5})
        assert agreed.lengths_to_break == 5
        assert not agreed.report.of(rules.SPECIMENS_UNSETTLED)

    @pytest.mark.parametrize(("count", "percent"), [(1, 90), (4, 44), (13, 16)])
    def test_few_protect_little(self, count, percent):
        (told,) = planned(specimens={"breaking_force": count}).report.of(rules.FEW_SPECIMENS)
        assert told.facts["percent"] == percent
        for lang in ("en", "id"):
            assert f"{percent} %" in told.text(lang)


class TestCutUnits:
    """Cut coils are marked short, with the metres, and how they count in delivery is a field of the contract."""

    @some
    @given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 5), st.integers(1, 30)), min_size=1, max_size=8))
    def test_metres_by_coil(self, cuts):
        """One specimen is cut once however often it is read; the metres of a coil add up over its specimens."""
        measured = [
            qc.Measurement(
                spec.BREAKING_FORCE, "0.7 kN", specimen=f"S{mark}", unit=f"coil-{coil}", cut=Length(metres, "m")
            )
            for coil, mark, metres in cuts
        ]
        longest = {}
        for coil, mark, metres in cuts:
            longest[coil, mark] = max(metres, longest.get((coil, mark), 0))
        short = {}
        for (coil, _), metres in longest.items():
            short[f"coil-{coil}"] = short.get(f"coil-{coil}", 0) + metres
        decision = qc.decide(planned(), measured)
        assert {unit: length.exact_in("m") for unit, length in decision.cut} == short
        (told,) = decision.report.of(rules.UNITS_CUT)
        assert told.facts["count"] == len(short)
        assert told.facts["length"] == Length(sum(short.values()), "m")

    @pytest.mark.parametrize(
        ("settled", "words"),
        [
            (None, "belum ditetapkan dalam kontrak"),
            ("delivered short", "diserahkan dalam keadaan lebih pendek dan ditandai"),
            ("replaced", "diganti dengan yang utuh"),
            ("not delivered", "tidak diserahkan"),
        ],
    )
    def test_in_delivery(self, settled, words):
        cut = [qc.Measurement(spec.BREAKING_FORCE, "0.7 kN", specimen="S1", unit="coil-1", cut="3 m")]
        plan = planned(cut_units=settled)
        (told,) = qc.decide(plan, cut).report.of(rules.UNITS_CUT)
        assert words in told.text("id")
        assert bool(plan.report.of(rules.CUT_UNSETTLED)) == (settled is None)
