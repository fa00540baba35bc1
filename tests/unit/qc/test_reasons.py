"""A decision's reasons: each at its place, with its figures; undecided names what is missing; order tells nothing."""

import pickle
from datetime import date

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import document, qc, spec
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.qc import rules
from cocorope.qc.class_verdicts import in_draw_order
from cocorope.units import Force, Length

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
FORCE = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.60 kN"), judged=spec.EACH)
DRY = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN)
few = settings(max_examples=30, deadline=None)


def of(*requirements, units=200, terms=None, visual=None, grades=(), series=True, resubmission=False, **more):
    eyes = None if visual is None else spec.VisualQuality(unit="coil", **visual)
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=requirements, visual=eyes, grades=grades)
    lot = qc.Lot("L-1", product=ROPE, units=units, unit="coil", series=series, **more)
    return qc.plan(one, lot, terms=terms or qc.InspectionTerms(), resubmission=resubmission)


def force(value="0.70 kN", mark="S1", **more):
    return qc.Measurement(spec.BREAKING_FORCE, value, specimen=mark, **more)


def damp(value="13 %", mark="M1", **more):
    return qc.Measurement(spec.MOISTURE_CONTENT, value, specimen=mark, **more)


def only(decision, rule):
    (found,) = decision.report.of(rule)
    return found


def counts(sample, **found):
    return qc.Counts(sample=sample, nonconforming=found)


class TestCountedClasses:
    """ISO 2859-1: accepted up to Ac, not from Re, on the whole sample of the class."""

    PLAN = of(visual={"major": "1.0"})  # 50, Ac 1, Re 2

    def test_accepted(self):
        decision = qc.decide(self.PLAN, (), counts(50, major=1))
        found = only(decision, rules.CLASS_ACCEPTED)
        assert found.path == "$.visual.major"
        assert {name: found.facts[name] for name in ("sample", "ac", "re")} == {"sample": 50, "ac": 1, "re": 2}
        assert found.text() == (
            "Class major: of 50 examined, nonconforming items: 1; Ac 1, Re 2 "
            "(ISO 2859-1:1999, normal inspection, AQL 1.0, letter H)."
        )
        assert decision.classes == (qc.ClassVerdict(name="major", outcome="accepted", found=qc.Interval(1, 1)),)

    def test_not_accepted(self):
        decision = qc.decide(self.PLAN, (), counts(50, major=2))
        assert only(decision, rules.CLASS_NOT_ACCEPTED).facts["re"] == 2
        assert decision.classes[0].found == qc.Interval(2, 2)

    def test_nobody_looked(self):
        for told in (None, counts(50, minor=0), qc.Counts(sample=50, nonconformities={"major": 0})):
            decision = qc.decide(self.PLAN, (), told)
            assert only(decision, rules.COUNTS_MISSING).facts["missing"].en == "nobody looked for it"
            assert decision.classes[0] == qc.ClassVerdict(name="major", outcome="undecided")

    def test_why_a_count_on_more_is_not_decided(self):
        plan = of(visual={"major": "1.0", "minor": "10"})
        n, ac = plan.class_plan("minor").n, plan.class_plan("minor").ac
        assert n < 50
        found = only(qc.decide(plan, (), counts(50, major=0, minor=ac + 1)), rules.CLASS_UNDECIDED)
        assert found.facts["why"].en == f"they were counted on 50 items, not on the first {n}"
        assert found.facts["sample"] == n
        assert found.facts["found"].en == f"{max(0, ac + 1 - (50 - n))} to {ac + 1}"
        guarded = only(qc.decide(self.PLAN, (), counts(50, major=(1, 2))), rules.CLASS_UNDECIDED)
        assert guarded.facts["why"].en == "the count is an interval"
        assert "edition" not in guarded.facts

    def test_items_on_more_that_cannot_all_lie_on_the_others(self):
        """Of 12 found on 60, at most 10 lie beyond the first 50."""
        decision = qc.decide(self.PLAN, (), counts(60, major=12))
        assert decision.outcome == "not accepted"
        assert decision.classes[0].found == qc.Interval(2, 12)

    def test_nonconformities_on_more(self):
        plan = of(visual={"major": "15", "basis": "nonconformities"})
        one = plan.classes[0]
        told = qc.Counts(sample=one.n + 1, nonconformities={"major": one.re + 5})
        found = only(qc.decide(plan, (), told), rules.CLASS_UNDECIDED)
        assert found.facts["found"].en == f"0 to {one.re + 5}"
        assert found.facts["counted"].en == "nonconformities"

    def test_the_gap_of_reduced_inspection(self):
        """MIL-STD-105E: between Ac and Re the lot is accepted, and normal inspection starts again."""
        terms = qc.InspectionTerms(edition="MIL-STD-105E", severity="reduced")
        plan = of(visual={"major": "2.5"}, units=500, terms=terms)  # 20, Ac 1, Re 4
        for found, outcome in ((1, "accepted"), (2, "accepted"), (3, "accepted"), (4, "not accepted")):
            decision = qc.decide(plan, (), counts(20, major=found))
            assert decision.outcome == outcome
            assert bool(decision.report.of(rules.GAP_ACCEPTED)) == (found in {2, 3})
        told = only(qc.decide(plan, (), counts(20, major=2)), rules.GAP_ACCEPTED)
        assert told.path == "$.visual.major"
        assert (told.facts["found"].en, told.facts["ac"], told.facts["re"]) == ("2", 1, 4)
        assert told.facts["counted"].en == "nonconforming items"

    def test_the_gap_of_nonconformities(self):
        terms = qc.InspectionTerms(edition="MIL-STD-105E", severity="reduced")
        plan = of(visual={"major": "2.5", "basis": "nonconformities"}, units=500, terms=terms)
        told = only(qc.decide(plan, (), qc.Counts(sample=20, nonconformities={"major": 3})), rules.GAP_ACCEPTED)
        assert told.facts["counted"].en == "nonconformities"


class TestWhatIsMissing:
    """Undecided names exactly the units that nobody looked at."""

    PLAN = of(visual={"major": "1.0"})

    def missing(self, told, plan=None):
        return only(qc.decide(plan or self.PLAN, (), told), rules.COUNTS_MISSING).facts["missing"].en

    def test_of_totals_the_last_in_draw_order(self):
        left = ", ".join(str(one.unit) for one in self.PLAN.draws[47:])
        assert self.missing(counts(47, major=0)) == f"47 of 50 items were examined; missing: units {left}"

    @given(st.data())
    @few
    def test_of_items_those_that_were_not_seen(self, data):
        drawn = [str(one.unit) for one in self.PLAN.draws]
        seen = data.draw(st.sets(st.sampled_from(drawn), max_size=49))
        told = self.missing([qc.Examined(unit) for unit in seen])
        left = [unit for unit in drawn if unit not in seen]
        named = told.split("units ")[1].split(" … ")[0].split(", ")
        assert named == left[:30]
        assert (f"(+{len(left) - 30})" in told) == (len(left) > 30)

    def test_of_each_class_its_own_sample(self):
        plan = of(visual={"major": "1.0", "minor": "10"})
        n = plan.class_plan("minor").n
        missing = [
            one.facts["missing"].en
            for one in qc.decide(plan, (), counts(n - 2, major=0, minor=0)).report.of(rules.COUNTS_MISSING)
        ]
        left = [str(one.unit) for one in plan.draws[n - 2 :]]
        assert [told.split("units ")[1] for told in missing] == [", ".join(left), ", ".join(left[:2])]

    def test_of_items_with_other_marks_the_last(self):
        told = self.missing([qc.Examined(f"coil {place}") for place in range(48)])
        assert told.endswith(f"missing: units {self.PLAN.draws[48].unit}, {self.PLAN.draws[49].unit}")

    def test_of_stretches_how_many(self):
        plan = of(visual={"major": "2.5", "item": "10 m"}, length="22000 m")
        assert self.missing(counts(99, major=0), plan) == "99 of 125 items were examined"

    def test_of_stretches_as_many_as_units_how_many(self):
        plan = of(visual={"major": "1.0", "item": "100 m"}, length="20000 m")
        assert plan.items == plan.lot.units
        assert self.missing(counts(49, major=0), plan) == "49 of 50 items were examined"

    def test_of_a_limit_per_length_why(self):
        limit = spec.PerLength(defect="joint_in_length", at_most=0, per="10 m")
        plan = of(visual={"examine": "10 m", "per_length": [limit]}, units=5)  # letter A: 2
        for told, why in (
            (None, "give decide the examined items one by one"),
            (qc.Counts(sample=5), "give decide the examined items one by one"),
            ([], "give decide the examined items one by one"),
            ([qc.Examined("1")], "1 of 2 items were examined"),
        ):
            found = only(qc.decide(plan, (), told), rules.PER_LENGTH_OPEN)
            assert (found.path, found.facts["defect"]) == ("$.visual.per_length", qc.VOCABULARY["joint_in_length"].name)
            assert found.facts["why"].en.startswith(why)
        assert qc.decide(plan, (), [qc.Examined("1"), qc.Examined("2")]).outcome == "accepted"
        nowhere = of(visual={"per_length": [limit]}, units=5)
        found = only(qc.decide(nowhere, (), [qc.Examined("1"), qc.Examined("2")]), rules.PER_LENGTH_OPEN)
        assert found.facts["why"].en == "the specification does not say what length of a unit is examined"

    def test_of_more_than_is_listed_how_many(self):
        plan = of(visual={"critical": spec.every_item()}, units=100_001)
        assert self.missing(counts(100_000, critical=0), plan) == "100000 of 100001 items were examined"


class TestOrderOfArrival:
    """Within one stage a verdict does not depend on the order in which the items come."""

    PLAN = of(visual={"major": "1.0", "minor": "10"})

    @given(st.data())
    @few
    def test_items_that_bear_their_numbers(self, data):
        items = [
            qc.Examined(
                str(one.unit), defects=data.draw(st.lists(st.sampled_from(["hairy", "broken_yarn"]), max_size=2))
            )
            for one in self.PLAN.draws
        ]
        first = qc.decide(self.PLAN, (), items)
        assert qc.decide(self.PLAN, (), data.draw(st.permutations(items))) == first

    def test_a_class_counts_the_first_drawn(self):
        n = self.PLAN.class_plan("minor").n
        late = {one.unit for one in self.PLAN.draws[n:]}
        items = [
            qc.Examined(str(one.unit), defects=["hairy"] * (one.unit in late))
            for one in sorted(self.PLAN.draws, key=lambda one: one.unit)
        ]
        assert qc.decide(self.PLAN, (), items).outcome == "accepted"

    def test_other_marks_come_in_draw_order(self):
        n, ac = self.PLAN.class_plan("minor").n, self.PLAN.class_plan("minor").ac
        hairy = [qc.Examined(f"h{place}", defects=["hairy"]) for place in range(ac + 1)]
        sound = [qc.Examined(f"s{place}") for place in range(50 - len(hairy))]
        assert n <= len(sound)
        assert qc.decide(self.PLAN, (), [*sound, *hairy]).outcome == "accepted"
        assert qc.decide(self.PLAN, (), [*hairy, *sound]).outcome == "not accepted"

    @pytest.mark.parametrize("item", ["10 m", "100 m"])
    def test_stretches_come_in_draw_order(self, item):
        """The numbers of units say nothing of stretches, be they as many as the units."""
        plan = of(visual={"major": "1.0", "minor": "10", "item": item}, units=200, length="20000 m")
        items = tuple(qc.Examined(str(one.unit)) for one in reversed(plan.draws))
        assert in_draw_order(plan, items) == items
        assert in_draw_order(self.PLAN, items) == items[::-1]

    def test_the_same_as_totals(self):
        items = [qc.Examined(str(one.unit), defects=["broken_yarn"] * (one.order == 7)) for one in self.PLAN.draws]
        whole = qc.tally(items)
        assert qc.decide(self.PLAN, (), items).classes == qc.decide(self.PLAN, (), whole).classes


class TestTerms:
    """The catalogue and the counting rule of the contract are used, not ours."""

    def test_a_class_of_ones_own(self):
        graver = qc.InspectionTerms(catalogue=qc.VOCABULARY.reclassified({"hairy": "critical"}))
        items = [qc.Examined(str(place), defects=["hairy"] * (place == 0)) for place in range(50)]
        visual = {"critical": spec.none_in_sample(), "major": "1.0"}
        assert qc.decide(of(visual=visual, terms=graver), (), items).outcome == "not accepted"
        assert qc.decide(of(visual=visual), (), items).outcome == "accepted"

    def test_an_item_in_each_of_its_classes(self):
        both = [qc.Examined(str(place), defects=["hairy", "broken_yarn"] * (place < 1)) for place in range(50)]
        visual = {"major": "1.0", "minor": spec.none_in_sample()}
        assert qc.decide(of(visual=visual), (), both).outcome == "accepted"
        each = qc.InspectionTerms(mixed_items="each")
        assert qc.decide(of(visual=visual, terms=each), (), both).outcome == "not accepted"

    def test_what_a_requirement_decides(self):
        items = [qc.Examined(str(place), defects=["damp", "hairy"] * (place < 2)) for place in range(50)]
        plan = of(DRY, visual={"major": "1.0"})
        found = only(qc.decide(plan, [damp()], items), rules.DECIDED_ELSEWHERE)
        assert found.path == "$.visual"
        assert (found.facts["count"], found.facts["defects"]) == (2, qc.VOCABULARY["damp"].name)
        both = of(DRY, spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")), visual={"major": "1.0"})
        twice = [qc.Examined("1", defects=["light_weight", "damp", "hairy"])]
        names = [qc.VOCABULARY[code].name for code in ("damp", "light_weight")]
        told = only(qc.decide(both, [], twice), rules.DECIDED_ELSEWHERE).facts["defects"]
        assert sorted(told.en.split(", ")) == sorted(name.en for name in names)
        assert sorted(told.id.split(", ")) == sorted(name.id for name in names)
        sound = [qc.Examined(str(place)) for place in range(50)]
        assert not qc.decide(plan, [damp()], sound).report.of(rules.DECIDED_ELSEWHERE)


class TestRequirements:
    def test_results_nobody_asked_for(self):
        found = only(qc.decide(of(FORCE, length="220 m"), [force(), damp(), damp(mark="M2")]), rules.UNASKED_RESULT)
        assert (found.path, found.facts["count"]) == ("$.requirements", 2)
        assert found.facts["characteristic"] == spec.MOISTURE_CONTENT.name

    def test_a_break_outside_is_said_however_strong(self):
        decision = qc.decide(of(FORCE, length="220 m"), [force(outside_marks=True)])
        assert decision.outcome == "accepted"
        assert only(decision, rules.BREAK_OUTSIDE).facts["value"] == Force("0.70 kN")

    def test_resubmitted(self):
        again = qc.decide(of(FORCE, length="220 m", resubmission=True), [force()])
        assert again.resubmission
        assert only(again, rules.RESUBMITTED).path == "$"
        once = qc.decide(of(FORCE, length="220 m"), [force()])
        assert not once.resubmission
        assert not once.report.of(rules.RESUBMITTED)

    def test_a_specification_that_asks_nothing_accepts_nothing(self):
        decision = qc.decide(of(), [force()], counts(50, major=0))
        assert decision.outcome == "undecided"
        assert only(decision, rules.NOTHING_ASKED).path == "$"

    def test_items_of_a_specification_without_classes(self):
        assert (
            qc.decide(of(FORCE, length="220 m"), [force()], [qc.Examined("1", defects=["hairy"])]).outcome == "accepted"
        )

    def test_weighings_are_not_asked_here(self):
        assert rules.DIVISION_COARSE.code not in qc.decide(of(FORCE)).report.checked


class TestUnitsThatWereNotDrawn:
    """A plan's risks hold for the units it drew; who brings others is told, and no result is dropped."""

    PLAN = of(FORCE, visual={"major": "1.0"}, length="22000 m")  # 4 to break, 50 to look at

    def others(self, count=3):
        drawn = {one.unit for one in self.PLAN.draws}
        return [unit for unit in range(1, 201) if unit not in drawn][:count]

    def drawn(self):
        return [force(mark=f"S{one.order}", unit=str(one.unit)) for one in self.PLAN.draws[:4]]

    def test_of_measurements(self):
        sound = qc.decide(self.PLAN, self.drawn(), counts(50, major=0))
        assert sound.outcome == "accepted"
        assert not sound.report.of(rules.NOT_DRAWN)
        first, *_ = self.others()
        picked = [*self.drawn()[:3], force(mark="S9", unit=str(first))]
        decision = qc.decide(self.PLAN, picked, counts(50, major=0))
        found = only(decision, rules.NOT_DRAWN)
        assert (found.path, found.facts["units"], decision.outcome) == ("$", str(first), "accepted")
        failed = [*self.drawn(), force("0.5 kN", mark="S9", unit=str(first))]
        assert qc.decide(self.PLAN, failed, counts(50, major=0)).outcome == "not accepted"

    def test_of_items(self):
        items = [qc.Examined(str(one.unit)) for one in self.PLAN.draws]
        assert not qc.decide(self.PLAN, (), items).report.of(rules.NOT_DRAWN)
        others = self.others(10)
        swapped = [*items[10:], *(qc.Examined(str(unit)) for unit in others)]
        told = only(qc.decide(self.PLAN, (), swapped), rules.NOT_DRAWN).facts["units"]
        assert told == ", ".join(map(str, others[:8])) + " … (+2)"

    @pytest.mark.parametrize("mark", ["coil 9", "L-1/9", "²", "9" * 13, "-3"])
    def test_marks_of_ones_own_are_not_judged(self, mark):
        assert not qc.decide(self.PLAN, [force(unit=mark)], [qc.Examined(mark)]).report.of(rules.NOT_DRAWN)

    def test_where_all_are_drawn_none_is_missing(self):
        every = of(FORCE, visual={"critical": spec.every_item()}, units=100_001, length="220 m")
        stretches = of(visual={"major": "1.0", "item": "10 m"}, units=5, length="20000 m")
        items = [qc.Examined(str(number)) for number in range(1, 60)]
        whole = of(FORCE, units=3, length="22000 m")
        for plan, found in ((every, items), (stretches, items), (whole, ())):
            told = qc.decide(plan, [force(unit="3")] if plan.requirements else (), found)
            assert not told.report.of(rules.NOT_DRAWN)


class TestGrades:
    """IS 1410: grade by breaking force alone, by the specimens, conditions and retests of its requirement."""

    GRADES = (
        spec.Grade(name="I", breaking_force=spec.at_least("0.70 kN")),
        spec.Grade(name="II", breaking_force=spec.at_least("0.60 kN")),
    )

    def decide(self, *results, requirement=FORCE, count=1):
        terms = qc.InspectionTerms(specimens={"breaking_force": count, "moisture_content": 5})
        return qc.decide(of(DRY, requirement, grades=self.GRADES, terms=terms), results)

    def test_each_that_was_tried_is_said(self):
        decision = self.decide(force("0.65 kN"))
        told = [
            (one.path, one.facts["grade"], one.facts["verdict"].en) for one in decision.report.of(rules.GRADE_BY_FORCE)
        ]
        assert told == [("$.grades", "I", "does not conform"), ("$.grades", "II", "conforms")]
        assert decision.grade == "II"
        assert "Grade by breaking force: II" in decision.text()
        assert "Mutu menurut gaya putus: II" in decision.text("id")

    def test_without_a_break_nothing_is_said(self):
        decision = self.decide()
        assert decision.grade is None
        assert not decision.report.of(rules.GRADE_BY_FORCE)
        assert "Grade" not in decision.text()

    def test_its_own_number_of_specimens(self):
        assert self.decide(force("0.75 kN"), count=2).grade is None
        assert self.decide(force("0.75 kN"), force("0.71 kN", "S2"), count=2).grade == "I"

    def test_its_own_retests(self):
        given = attrs.evolve(FORCE, retest=spec.Retest(specimens=1))
        again = [force("0.65 kN"), force("0.75 kN", "R1", retest_of="S1")]
        assert self.decide(*again, requirement=given).grade == "I"
        assert self.decide(*again).grade == "II"

    def test_its_own_conditions(self):
        gripped = attrs.evolve(FORCE, conditions=spec.Conditions(gripping="spliced"))
        assert self.decide(force("0.75 kN"), requirement=gripped).grade is None
        under = force("0.75 kN", conditions=spec.Conditions(gripping="spliced"))
        assert self.decide(under, requirement=gripped).grade == "I"


class TestCutUnits:
    def test_each_unit_once_with_all_that_was_cut(self):
        results = [
            force(mark="b", unit="9", cut=Length("3 m")),
            force(mark="b", unit="9", cut=Length("4 m")),
            force(mark="a", unit="9", cut=Length("2 m")),
            force(mark="c", cut=Length("1 m")),
            force(mark="d", unit="10", cut=Length("5 m")),
        ]
        decision = qc.decide(of(FORCE, length="220 m"), results)
        assert decision.cut == (("10", Length("5 m")), ("9", Length("6 m")), ("c", Length("1 m")))
        found = only(decision, rules.UNITS_CUT)
        assert found.path == "$.lot"
        assert (found.facts["count"], found.facts["length"], found.facts["units"]) == (3, Length("12 m"), "10, 9, c")
        assert not qc.decide(of(FORCE, length="220 m"), [force()]).report.of(rules.UNITS_CUT)


class TestConcession:
    """ISO 9000: leave to use what was not accepted; it names who and why, and makes nothing conform."""

    def test_it_is_told_first(self):
        decision = qc.decide(of(FORCE, length="220 m"), [force("0.5 kN")]).conceded(by="Buyer NV", reason="for mulch")
        assert decision.text().splitlines()[1] == "Used by concession of Buyer NV: for mulch"
        assert decision.text("id").splitlines()[1] == "Dipakai dengan konsesi dari Buyer NV: for mulch"
        found = only(decision, rules.CONCESSION)
        assert found.path == "$"
        assert "was not accepted and may be used" in found.text()

    def test_of_an_undecided_lot_it_does_not_say_that_it_failed(self):
        decision = qc.decide(of(FORCE, length="220 m")).conceded(by="Buyer NV", reason="urgent")
        assert decision.outcome == "undecided"
        assert "does not meet" not in decision.text()

    def test_it_names_who_and_why(self):
        decision = qc.decide(of(FORCE, length="220 m"))
        for by, reason in (("", "urgent"), ("Buyer NV", " ")):
            with pytest.raises(InvalidValueError, match="who gave it and why"):
                decision.conceded(by=by, reason=reason)
        for by, reason in ((None, "urgent"), ("Buyer NV", 7)):
            with pytest.raises(WrongKindError, match="Concession"):
                decision.conceded(by=by, reason=reason)

    def test_it_travels(self):
        given = qc.decide(of(FORCE, length="220 m"), [force("0.5 kN", unit="9", cut=Length("2 m"))])
        given = given.conceded(by="Buyer NV", reason="for mulch")
        assert document.read(document.text(given), qc.LotDecision) == given == pickle.loads(pickle.dumps(given))

    @pytest.mark.parametrize("lang", ["en", "id"])
    def test_no_line_is_wider(self, lang):
        decision = qc.decide(of(FORCE, length="220 m")).conceded(by="Buyer NV", reason="a long reason " * 20)
        assert all(len(line) <= 60 for line in decision.text(lang, width=60).splitlines())


class TestRefused:
    @pytest.mark.parametrize(
        ("given", "words"),
        [
            (("plan",), "takes InspectionPlan"),
            ((None, []), "takes InspectionPlan"),
            ((of(FORCE), 5), "measurements in a list, got 5"),
            ((of(FORCE), [], 5), "takes Counts"),
            ((of(FORCE), [], "ab"), "Examined"),
            ((of(FORCE), [force(), "0.7 kN"]), "got '0.7 kN'"),
        ],
    )
    def test_another_kind(self, given, words):
        with pytest.raises(WrongKindError, match=words) as caught:
            qc.decide(*given)
        assert caught.value.text("id") != caught.value.text("en")

    def test_no_day(self):
        with pytest.raises(WrongKindError, match="takes date"):
            qc.decide(of(FORCE), on="2025-09-15")
        assert qc.decide(of(FORCE), on=date(2025, 9, 15)).outcome == "undecided"
