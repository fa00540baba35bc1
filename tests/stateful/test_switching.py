"""The switching machine against a naive model that reads the rules from the whole history."""

import pickle

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cocorope.errors import InvalidValueError
from cocorope.qc import sampling
from cocorope.qc.sampling import LotResult, Switching

ISO = "ISO 2859-1:1999"
STOPS = {"MIL-STD-105E": 10, "ANSI/ASQ Z1.4": 5}


class Naive:
    """Clause by clause: the history of the stay on the severity in force, looked at as a whole each time."""

    def __init__(self, edition, aql, *, limit_numbers):
        self.edition, self.aql, self.limit_numbers = edition, aql, limit_numbers
        self.severity, self.stay = "normal", []

    def after(self, plan, counts, *, steady, authority):
        self.stay.append((plan, counts, plan.decide(*counts) == "accepted"))
        verdicts = [ok for _plan, _counts, ok in self.stay]
        moved = getattr(self, self.severity)(verdicts, wanted=steady and authority)
        if moved:
            self.severity, self.stay = moved, []

    def normal(self, verdicts, *, wanted):
        if verdicts[-5:].count(False) >= 2:
            return "tightened"
        return "reduced" if wanted and self.earned() else None

    def earned(self):
        if self.edition == ISO:
            return self.score() >= 30
        run = self.accepted_run()
        if len(run) >= 10 and not self.limit_numbers:
            return True
        for lots in range(10, len(run) + 1):
            limit = sampling.limit_number(sum(n for n, _ in run[-lots:]), self.aql)
            if limit is not None:
                return sum(d for _, d in run[-lots:]) <= limit
        return False

    def accepted_run(self):
        """Sample units and found of the last accepted lots in a row on normal inspection, oldest first."""
        run = []
        for plan, counts, ok in reversed(self.stay if self.severity == "normal" else ()):
            if not ok:
                break
            run.insert(0, (sum(stage.n for stage in plan.stages[: len(counts)]), sum(counts)))
        return run

    def score(self):
        score = 0
        for plan, (found,), ok in self.stay if self.severity == "normal" else ():
            if plan.ac < 2:
                score = score + 2 if ok else 0
            else:
                step = sampling.AQLS[sampling.AQLS.index(self.aql) - 1]
                tighter = sampling.table_plan(plan.table_letter, aql=step, edition=self.edition)
                score = score + 3 if found <= tighter.ac else 0
        return score

    def tightened(self, verdicts, *, wanted):
        if verdicts[-5:] == [True] * 5:
            return "normal"
        if self.edition == ISO:
            return "discontinued" if verdicts.count(False) >= 5 else None
        return "discontinued" if len(verdicts) >= STOPS[self.edition] else None

    def reduced(self, verdicts, *, wanted):
        plan, counts, ok = self.stay[-1]
        gap = len(counts) == len(plan.stages) and sum(counts) > plan.stages[-1].ac
        return "normal" if not ok or gap or not wanted else None


def counts_for(plan, excess):
    """Counts that decide a lot: in each sample as many as keep it undecided, in the last so many above or below Ac."""
    counts = []
    for stage in plan.stages:
        before = sum(counts)
        wanted = plan.stages[-1].ac + excess
        counts.append(min(max(wanted - before, 0), stage.n))
        if plan.decide(*counts) != "next sample":
            break
    return tuple(counts)


class SwitchingMachine(RuleBasedStateMachine):
    @initialize(
        edition=st.sampled_from(sampling.EDITIONS),
        kind=st.sampled_from(["single", "single", "double", "multiple"]),
        aql=st.sampled_from(["0.40", "1.0", "2.5", "6.5", "25"]),
        limit_numbers=st.sampled_from([True, True, False]),
    )
    def begin(self, edition, kind, aql, limit_numbers):
        kind = "single" if edition == ISO else kind
        self.first = self.state = Switching.start(aql=aql, edition=edition, kind=kind, limit_numbers=limit_numbers)
        self.naive = Naive(edition, aql, limit_numbers=limit_numbers)
        self.history = []

    @precondition(lambda self: self.state.severity != "discontinued")
    @rule(
        size=st.sampled_from([30, 400, 1000, 3000, 10_000]),
        excess=st.sampled_from([-99, -99, -99, -99, -1, 0, 0, 1, 2]),
        steady=st.sampled_from([True, True, True, True, False]),
        authority=st.sampled_from([True, True, True, True, False]),
        repeat=st.integers(1, 11),
    )
    def lots(self, size, excess, steady, authority, repeat):
        for _ in range(repeat):
            self.lot(size, excess, steady=steady, authority=authority)

    @precondition(lambda self: self.state.severity in {"normal", "reduced"})
    @rule(size=st.sampled_from([30, 400, 1000, 3000]), repeat=st.integers(10, 16))
    def good_lots(self, size, repeat):
        for _ in range(repeat):
            self.lot(size, -99, steady=True, authority=True)

    @precondition(lambda self: self.state.severity == "reduced")
    @rule(size=st.sampled_from([400, 1000, 3000]), excess=st.sampled_from([0, 1]))
    def at_the_gap(self, size, excess):
        self.lot(size, excess, steady=True, authority=True)

    def lot(self, size, excess, *, steady, authority):
        if self.state.severity == "discontinued":
            return
        plan = self.state.plan(size)
        lot = LotResult(plan=plan, nonconforming=counts_for(plan, excess), steady=steady, authority=authority)
        before = self.state.severity
        self.state = self.state.replay([lot])
        self.history.append(lot)
        self.naive.after(plan, lot.nonconforming, steady=steady, authority=authority)
        self.same_as_the_naive_model()
        if self.state.severity != before:
            stopped = self.state.severity == "discontinued"
            ending = "until the supplier acts." if stopped else f"{self.state.severity} inspection."
            assert self.state.explanation.en.endswith(ending)

    @rule(severity=st.sampled_from(["normal", "tightened"]), excess=st.integers(-2, 2))
    def resubmitted(self, severity, excess):
        """A lot inspected before does not count, on whichever severity the authority had it inspected again."""
        plan = sampling.table_plan(
            "J", aql=self.state.aql, edition=self.state.edition, severity=severity, kind=self.state.kind
        )
        again = LotResult(plan=plan, nonconforming=counts_for(plan, excess), resubmitted=True)
        self.history.append(again)
        self.state = self.state.replay([again])

    @precondition(lambda self: self.state.severity != "discontinued")
    @rule(severity=st.sampled_from(["normal", "tightened"]))
    def ordered(self, severity):
        self.first = self.state = self.state.ordered(severity)
        self.naive.severity, self.naive.stay = severity, []
        self.history = []

    @precondition(lambda self: self.state.severity == "discontinued")
    @rule()
    def resume(self):
        with pytest.raises(InvalidValueError, match="discontinued"):
            self.state.plan(1000)
        self.first = self.state = self.state.resumed()
        self.naive.severity, self.naive.stay = "tightened", []
        self.history = []

    @precondition(lambda self: self.state.severity != "discontinued")
    @rule(severity=st.sampled_from(["normal", "tightened", "reduced"]))
    def another_severity(self, severity):
        """A lot inspected on a severity that is not in force is refused."""
        if severity == self.state.severity:
            return
        plan = sampling.table_plan(
            "J", aql=self.state.aql, edition=self.state.edition, severity=severity, kind=self.state.kind
        )
        with pytest.raises(InvalidValueError, match="not one of this scheme"):
            self.state.after(plan, nonconforming=0)

    @invariant()
    def same_as_the_naive_model(self):
        if hasattr(self, "state"):
            assert self.state.severity == self.naive.severity
            assert self.state.score == (self.naive.score() if self.naive.edition == ISO else 0)
            run, trail = tuple(self.naive.accepted_run()), self.state.trail
            assert trail == (() if self.naive.edition == ISO else run[len(run) - len(trail) :])
            assert self.naive.edition == ISO or len(trail) >= min(len(run), 10)

    @invariant()
    def replay_is_incremental(self):
        if hasattr(self, "state"):
            assert self.first.replay(self.history) == self.state
            assert pickle.loads(pickle.dumps(self.state)) == self.state


TestSwitching = SwitchingMachine.TestCase
TestSwitching.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
