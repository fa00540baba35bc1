"""Is one requirement met? Specimens, the judged statistic, one rounding, one decision rule (floor 4)."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import singledispatchmethod
from operator import attrgetter
from typing import Final

import attrs

from cocorope import spec
from cocorope.errors import InvalidValueError
from cocorope.findings import Fact, Finding, Rule
from cocorope.qc import rules
from cocorope.qc.alike import worst_if_all_conform
from cocorope.qc.conditions import Asked
from cocorope.qc.conformity import RULE_NAMES, DecisionRule, Statistic, Verdict, as_shown, judge
from cocorope.qc.counts import Interval
from cocorope.qc.inspection import InspectionPlan, RequirementPlan
from cocorope.qc.measurement import AnyScale, Measurement, Uncertainty, width_in
from cocorope.qc.requirement_plans import NO_GUARD, variables_plan
from cocorope.qc.specimens import Specimen, ratio_of_totals, results_of
from cocorope.qc.spread import judge_spread
from cocorope.spec.quantities import exact_in
from cocorope.text import Text
from cocorope.units import Quantity

_SHOWN: Final = 8
_NAMED: Final = 30
_MANY: Final = 100_000
_NO_DAY: Final = Text("no day given", "hari tidak disebutkan")
_UNITS: Final = Text("units {units}", "unit {units}")
_AS_FLOOR: Final = Text(
    "at least 90 % of {lower}, as a break outside the marks",
    "sekurang-kurangnya 90 % dari {lower}, sebagai putus di luar tanda",
)
_OWN_METHOD: Final = Text("its own method", "metodenya sendiri")
_BEYOND: Final = Text(
    "{found} results, and the constant of the plan belongs to {n}; none is dropped, so agree on a plan of that size",
    "{found} hasil, sedangkan konstanta rencana berlaku untuk {n}; tidak ada yang dibuang, maka sepakati rencana seukuran itu",
)


@attrs.frozen(kw_only=True)
class RequirementVerdict:
    """What was decided of one requirement."""

    place: int
    """The place of the requirement in the specification, from 0."""
    verdict: Verdict
    """Conforms, does not conform, or undecided."""
    value: AnyScale | None = None
    """The judged statistic for a reader, where there is one; of a limit on each specimen the worst of them."""
    specimens: int = 0
    """How many specimens were judged."""


class Judging:
    """One requirement being judged."""

    def __init__(
        self,
        plan: InspectionPlan,
        planned: RequirementPlan,
        on: date | None,
        requirement: spec.Requirement | None = None,
        asked: Asked | None = None,
    ) -> None:
        self.plan = plan
        self.planned = planned
        self.on = on
        self.requirement = requirement or plan.specification.requirements[planned.place]
        self.asked = asked or Asked.of(self.requirement, plan.specification.product.conditions)
        self.path = f"$.requirements[{planned.place}]"
        self.words = self.requirement.text()
        self.findings: list[Finding] = []
        self.specimens: tuple[Specimen, ...] = ()
        self.retests: dict[str, tuple[Specimen, ...]] = {}

    def verdict(
        self, measurements: list[Measurement], *, ordinary: bool = False
    ) -> tuple[RequirementVerdict, list[Finding]]:
        """The verdict on the measurements of its characteristic, and every reason.

        Args:
            measurements: The measurements.
            ordinary: Whether every one of them is known to be ordinary, so that all may be judged at once.
        """
        if ordinary and measurements and self._simple_each and len(measurements) >= self.planned.specimens:
            worst = worst_if_all_conform(measurements, self.requirement.limit, self.asked)
            if worst is not None:
                return self._all_met(as_shown(worst), len(measurements)), self.findings
        sorted_out = results_of(measurements, self.requirement, self.asked, self.plan.terms, self.path)
        self.specimens = sorted_out.specimens
        self.retests = dict(sorted_out.retests)
        self.findings += sorted_out.findings
        judged = self.requirement.judged
        if judged is None:
            self.say(rules.JUDGED_UNSETTLED)
            return self.told("undecided"), self.findings
        told = self._judged(judged)
        return told, self.findings

    @property
    def _simple_each(self) -> bool:
        return self._rule == "simple" and isinstance(self.requirement.judged, spec.Each)

    def _all_met(self, worst: AnyScale, count: int) -> RequirementVerdict:
        self.say(rules.REQUIREMENT_MET, count=count, method=self._method, **self._facts(worst))
        return RequirementVerdict(place=self.planned.place, verdict="conforms", value=worst, specimens=count)

    def say(self, rule: Rule, /, **facts: Fact) -> None:
        """Add a finding about this requirement."""
        self.findings.append(rule.finding(self.path, requirement=self.words, **facts))

    def told(self, verdict: Verdict, value: AnyScale | None = None) -> RequirementVerdict:
        """The verdict as a record."""
        return RequirementVerdict(place=self.planned.place, verdict=verdict, value=value, specimens=len(self.specimens))

    @singledispatchmethod
    def _judged(self, _: object) -> RequirementVerdict:
        """Each specimen by itself: every specimen of a sample, or every unit of the lot."""
        verdicts = self._one_by_one()
        if not verdicts:
            return self._nothing_yet()
        failed = [one for one, verdict in verdicts if verdict == "does not conform"]
        if self.requirement.retest is None:
            self._say_ignored()
        else:
            retest = self.requirement.retest
            failed = [one for one in failed if not self._retested(one, retest, retest.times)]
        doubtful = [one for one, verdict in verdicts if verdict == "undecided"]
        worst = self._worst()
        if failed:
            return self._not_met(worst, failed)
        if self._missing() or any(verdict is None for _, verdict in verdicts):
            return self.told("undecided", worst)
        if doubtful:
            return self._undecided(worst, doubtful)
        return self._met(worst)

    @_judged.register
    def _mean(self, _: spec.Mean | spec.Composite) -> RequirementVerdict:
        return self._of_all(mean_of_specimens)

    @_judged.register
    def _ratio(self, _: spec.RatioOfTotals) -> RequirementVerdict:
        bare = [one for one in self.specimens if not one.has_parts]
        if bare and len(self.specimens) > 1:
            self.say(rules.PARTS_MISSING, specimens=_marks(bare))
            return self.told("undecided")
        if bare:
            return self._of_all(mean_of_specimens)
        return self._of_all(lambda some: ratio_of_totals(reading for one in some for reading in one.readings))

    @_judged.register
    def _total(self, _: spec.Total) -> RequirementVerdict:
        return self._of_all(total_of)

    @_judged.register
    def _type_test(self, judged: spec.TypeTest) -> RequirementVerdict:
        if self.on is not None and self.on <= judged.valid_until:
            self.say(rules.TYPE_TEST_HOLDS, until=judged.valid_until)
            return self.told("conforms")
        self.say(rules.TYPE_TEST_LAPSED, until=judged.valid_until, day=self.on or _NO_DAY)
        return self.told("undecided")

    @_judged.register
    def _fraction(self, _: spec.Fraction) -> RequirementVerdict:
        verdicts = [verdict for _, verdict in self._one_by_one()]
        if not verdicts:
            return self._nothing_yet()
        self._say_ignored()
        low = verdicts.count("does not conform")
        counted = Interval(low, len(verdicts) - verdicts.count("conforms"))
        if len(verdicts) > self.planned.specimens:
            # more than the plan takes: none is dropped, so only bounds are known
            counted = counted.within(self.planned.specimens, of=len(verdicts))
        ac, re = self.planned.ac or 0, self.planned.re or 1
        self.say(rules.COUNT_OF_RESULTS, found=counted.told, count=len(verdicts), ac=ac, re=re)
        if counted.low >= re:
            return self._not_met(self._worst(), self.specimens)
        if self._missing():
            return self.told("undecided", self._worst())
        return self._met(self._worst()) if counted.high < re else self._undecided(self._worst(), self.specimens)

    @_judged.register
    def _variables(self, judged: spec.ByVariables) -> RequirementVerdict:
        self._say_ignored()
        if self._missing() or self._beyond_variables():
            return self.told("undecided")
        limit = self.requirement.limit
        unit = self.specimens[0].value.unit
        lower, upper = (None if end is None else exact_in(end, unit) for end in (limit.lower, limit.upper))
        try:
            plan = variables_plan(judged, self.plan.lot, self.plan.terms)
            decided = plan.decide(
                [one.value.in_unit(unit) for one in self.specimens],
                lower=lower,
                upper=upper,
                kind=self.requirement.characteristic.kind,
                breaks_outside_marks=sum(one.holds_floor for one in self.specimens),
            )
        except InvalidValueError as error:
            self.say(rules.VARIABLES_REFUSED, why=error.message)
            return self.told("undecided")
        self.say(rules.NORMALITY, count=plan.n, state=_NORMALITY[decided.normality])
        mean = mean_of_specimens(self.specimens).shown()
        return self._met(mean) if decided.outcome == "accepted" else self._not_met(mean, self.specimens)

    @_judged.register
    def _mean_minus(self, judged: spec.MeanMinus) -> RequirementVerdict:
        self._replace_floors()
        self._say_ignored()
        if self._floors() or self._missing(least=2):
            return self.told("undecided")
        mean = mean_of_specimens(self.specimens).shown()
        uncertainty = self._uncertainty(self.specimens)
        if uncertainty is None and self._guarded:
            return self.told("undecided", mean)
        values = [one.value for one in self.specimens]
        verdict = judge_spread(
            values, Fraction(judged.k), self.requirement.limit, rule=self._rule, uncertainty=uncertainty
        )
        return self._said(verdict, mean)

    # --- what they share -----------------------------------------------------------------------

    def _one_by_one(self) -> list[tuple[Specimen, Verdict | None]]:
        """The verdict on each specimen; a retest of one that did not fail is a specimen like any other."""
        waiting = list(self.specimens)
        told: dict[str, tuple[Specimen, Verdict | None]] = {}
        while waiting:
            one = waiting.pop()
            told[one.mark] = one, self._of_specimen(one)
            if told[one.mark][1] != "does not conform":
                waiting += self.retests.pop(one.mark, ())
        verdicts = [told[mark] for mark in sorted(told)]
        self.specimens = tuple(one for one, _ in verdicts)
        return verdicts

    def _say_ignored(self) -> None:
        """Retests that the contract does not give, or that its statistic has no place for."""
        for mark, again in self.retests.items():
            for one in again:
                self.say(rules.RETEST_IGNORED, specimen=mark, retest=one.mark)

    def _beyond_variables(self) -> bool:
        """Whether the agreed rule, or results beyond the plan, leave no plan by variables to judge by."""
        if self._guarded:
            self.say(rules.VARIABLES_REFUSED, why=NO_GUARD)
            return True
        found, needed = len(self.specimens), self.planned.specimens
        if found > needed and self.planned.k:
            self.say(rules.VARIABLES_REFUSED, why=_BEYOND.filled(found=found, n=needed))
            return True
        return False

    def _of_all(self, made: Callable[[tuple[Specimen, ...]], Statistic]) -> RequirementVerdict:
        """One statistic of all specimens, which are judged together."""
        self._replace_floors()
        self._say_ignored()
        if self._floors() or self._missing():
            return self.told("undecided")
        statistic = made(self.specimens)
        uncertainty = self._uncertainty(self.specimens)
        if uncertainty is None and self._guarded:
            return self.told("undecided", statistic.shown())
        if uncertainty is not None and isinstance(self.requirement.judged, spec.Total):
            one: Quantity[str] = uncertainty.expanded  # type: ignore[assignment]  # only what adds has a total
            whole = one * len(self.specimens)
            uncertainty = attrs.evolve(uncertainty, expanded=whole)
        verdict = judge(statistic, self.requirement.limit, rule=self._rule, uncertainty=uncertainty)
        return self._said(verdict, statistic.shown())

    def _said(self, verdict: Verdict, value: AnyScale) -> RequirementVerdict:
        """The verdict on one statistic of all specimens, said with its reason."""
        if verdict == "conforms":
            return self._met(value)
        if verdict == "undecided":
            return self._undecided(value, self.specimens)
        return self._not_met(value, self.specimens)

    @property
    def _rule(self) -> DecisionRule:
        return self.plan.terms.decision_rule

    @property
    def _guarded(self) -> bool:
        return self._rule != "simple"

    def _uncertainty(self, specimens: tuple[Specimen, ...]) -> Uncertainty | None:
        """The widest uncertainty of some specimens, which bounds that of their mean; ``None`` by the simple rule."""
        if not self._guarded:
            return None
        stated = [one.uncertainty(self.plan.terms.coverage) for one in specimens]
        bare = [one for one, uncertainty in zip(specimens, stated, strict=True) if uncertainty is None]
        if bare:
            self.say(rules.NO_UNCERTAINTY, rule=RULE_NAMES[self._rule], specimens=_marks(bare))
            return None
        return max((one for one in stated if one is not None), key=lambda one: width_in(one.expanded, self._unit))

    def _of_specimen(self, one: Specimen) -> Verdict | None:
        """The verdict on one specimen; ``None`` where a guarded rule lacks its uncertainty."""
        uncertainty = self._uncertainty((one,))
        if uncertainty is None and self._guarded:
            return None
        if one.floor:
            self.say(rules.BREAK_OUTSIDE, specimen=one.mark, value=one.value.shown())
        return judge(one.value, self.requirement.limit, rule=self._rule, uncertainty=uncertainty, floor=one.floor)

    def _retested(self, failed: Specimen, allowed: spec.Retest, times: int) -> bool:
        """Whether the retests that the contract gives stand in for a failed specimen: all of them conform.

        Where it gives them more than once, one that failed may itself be tested again.
        """
        again = self.retests.get(failed.mark, ())
        if times == 0 or len(again) < allowed.specimens:
            return False
        for one in again:
            verdict = self._of_specimen(one)
            stands = verdict == "does not conform" and self._retested(one, allowed, times - 1)
            if verdict != "conforms" and not stands:
                return False
        self.say(rules.RETEST_COUNTED, specimen=failed.mark, value=failed.value.shown(), count=len(again))
        return True

    def _replace_floors(self) -> None:
        """Put the specimens tested in the place of a break outside the marks there, where the break is no failure."""
        limit, waiting, kept = self.requirement.limit, list(self.specimens), []
        while waiting:
            one = waiting.pop()
            sound = one.holds_floor and judge(one.value, limit, floor=one.floor) == "conforms"
            others = self.retests.pop(one.mark, ()) if sound else ()
            waiting += others
            if others:
                facts = {"value": one.value.shown(), "retest": _marks(others), "statistic": self._statistic}
                self.say(rules.FLOOR_REPLACED, specimen=one.mark, **facts)
            else:
                kept.append(one)
        self.specimens = tuple(sorted(kept, key=attrgetter("mark")))

    def _floors(self) -> bool:
        """Whether some specimens broke outside the marks, so that no statistic can be made of all."""
        floors = [one for one in self.specimens if one.holds_floor]
        if floors:
            self.say(rules.FLOORS_LEFT_OUT, specimens=_marks(floors), statistic=self._statistic)
        return bool(floors)

    def _nothing_yet(self) -> RequirementVerdict:
        """Nothing was measured, or nothing that can be used."""
        self._missing()
        return self.told("undecided")

    def _missing(self, least: int = 1) -> bool:
        """Whether results are missing, and which: the units next in draw order."""
        needed, found = max(self.planned.specimens, least), self._found()
        if found >= needed:
            return False
        units = _UNITS.filled(units=listed(self._units_left(needed, needed - found), _NAMED))
        self.say(rules.RESULTS_MISSING, found=found, needed=needed, missing=units)
        return True

    def _found(self) -> int:
        """How many results are here; where every unit is judged, of how many units."""
        if not isinstance(self.requirement.judged, spec.EveryUnit):
            return len(self.specimens)
        return len({one.unit or one.mark for one in self.specimens})

    def _units_left(self, needed: int, missing: int) -> list[str]:
        """The drawn units without a result, in draw order; the last ones where the results do not name their units."""
        drawn = [str(one.unit) for one in self.plan.specimen_draws(min(needed, _MANY))]
        for seen in [one.unit for one in self.specimens]:
            if seen in drawn:
                drawn.remove(seen)
        return drawn[-missing:]

    def _worst(self) -> AnyScale:
        """The value nearest to failing: the least where there is a lower limit, else the greatest."""
        values = sorted((one.value for one in self.specimens), key=lambda value: value.in_unit(self._unit))
        return values[0 if self.requirement.limit.lower is not None else -1].shown()

    @property
    def _unit(self) -> str:
        return self.specimens[0].value.unit

    @property
    def _statistic(self) -> Text:
        judged = self.requirement.judged
        return spec.EACH.name if judged is None else judged.name

    def _facts(self, value: AnyScale) -> dict[str, Fact]:
        return {
            "statistic": self._statistic,
            "value": value,
            "limit": self.requirement.limit.text(),
            "rule": RULE_NAMES[self._rule],
        }

    @property
    def _method(self) -> Text:
        """The methods used: those that were stated, and the characteristic's own where a reading states none."""
        own = self.requirement.characteristic.method
        used = {reading.method for one in self.specimens for reading in one.readings} or {None}
        named = [spec.method_words(method) for method in sorted(filter(None, used))]
        if None in used:
            named.insert(0, spec.method_words(own) if own else _OWN_METHOD)
        return Text(", ".join(one.en for one in named), ", ".join(one.id for one in named))

    def _met(self, value: AnyScale) -> RequirementVerdict:
        facts = self._facts(value)
        lower = self.requirement.limit.lower
        alike = [one for one in self.specimens if lower is not None and one.value.shown() == value]
        if alike and all(one.floor for one in alike):
            facts["limit"] = _AS_FLOOR.filled(lower=lower)
        self.say(rules.REQUIREMENT_MET, count=len(self.specimens), method=self._method, **facts)
        return self.told("conforms", value)

    def _not_met(self, value: AnyScale, specimens: "list[Specimen] | tuple[Specimen, ...]") -> RequirementVerdict:
        self.say(rules.REQUIREMENT_NOT_MET, specimens=_marks(specimens), method=self._method, **self._facts(value))
        return self.told("does not conform", value)

    def _undecided(self, value: AnyScale, specimens: "list[Specimen] | tuple[Specimen, ...]") -> RequirementVerdict:
        facts = self._facts(value)
        del facts["rule"]
        self.say(rules.REQUIREMENT_UNDECIDED, specimens=_marks(specimens), **facts)
        return self.told("undecided", value)


def mean_of_specimens(specimens: tuple[Specimen, ...]) -> Statistic:
    """The exact mean over specimens, each counting once however many readings it has."""
    values = [one.value for one in specimens]
    unit = values[0].unit
    total = sum((value.in_unit(unit) for value in values), Fraction(0))
    return Statistic(values[0].kind, total / len(values), unit)


def total_of(specimens: tuple[Specimen, ...]) -> Statistic:
    """The exact sum over specimens."""
    mean = mean_of_specimens(specimens)
    return Statistic(mean.kind, mean.number * len(specimens), mean.unit)


def _marks(specimens: "list[Specimen] | tuple[Specimen, ...]") -> str:
    return listed([one.mark for one in specimens])


def listed(words: list[str], most: int = _SHOWN) -> str:
    """Words for a reader: the first few, and how many more there are.

    Args:
        words: The words.
        most: How many are shown.

    Example:
        >>> listed(["S1", "S2", "S3"], most=2)
        'S1, S2 … (+1)'
    """
    told = ", ".join(words[:most])
    return told if len(words) <= most else f"{told} … (+{len(words) - most})"


_NORMALITY: Final = {
    "NOT_ASSESSABLE": Text("not assessable on so few values", "tidak dapat dinilai dari nilai sesedikit itu"),
    "NOT_CONTRADICTED": Text("not contradicted by them", "tidak dibantah oleh nilai-nilai itu"),
    "DOUBTFUL": Text("doubtful (Anderson-Darling, 5 %)", "meragukan (Anderson-Darling, 5 %)"),
}
