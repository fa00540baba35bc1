"""The switching machine against a naive model that reads the rules from the whole history."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cocorope.qc import sampling
from cocorope.qc.sampling import LotResult, Switching


class Naive:
    """Clause by clause: the history of the stay on the severity in force, looked at as a whole each time."""

    def __init__(self, edition):
        self.edition, self.severity, self.stay = edition, "normal", []

    def after(self, plan, found, *, wanted):
        accepted = plan.decide(found) == "accepted"
        self.stay.append((plan, found, accepted))
        verdicts = [ok for _plan, _found, ok in self.stay]
        moved = getattr(self, self.severity)(verdicts, wanted=wanted)
        if moved:
            self.severity, self.stay = moved, []

    def normal(self, verdicts, *, wanted):
        if verdicts[-5:].count(False) >= 2:
            return "tightened"
        return "reduced" if wanted and self.earned() else None

    def earned(self):
        if self.edition == "ISO 2859-1:1999":
            return self.score() >= 30
        run = []
        for plan, found, ok in reversed(self.stay):
            if not ok:
                break
            run.append((plan.n, found))
            limit = sampling.limit_number(sum(n for n, _ in run), plan.entry.aql)
            if len(run) >= 10 and limit is not None:
                return sum(d for _, d in run) <= limit
        return False

    def score(self):
        score = 0
        for plan, found, ok in self.stay if self.severity == "normal" else ():
            if plan.ac < 2:
                score = score + 2 if ok else 0
            else:
                step = sampling.AQLS[sampling.AQLS.index(plan.entry.aql) - 1]
                tighter = sampling.table_plan(plan.table_letter, aql=step, edition=self.edition)
                score = score + 3 if found <= tighter.ac else 0
        return score

    def tightened(self, verdicts, *, wanted):
        if verdicts[-5:] == [True] * 5:
            return "normal"
        if self.edition == "ISO 2859-1:1999":
            return "discontinued" if verdicts.count(False) >= 5 else None
        return "discontinued" if len(verdicts) >= {"MIL-STD-105E": 10, "ANSI/ASQ Z1.4": 5}[self.edition] else None

    def reduced(self, verdicts, *, wanted):
        plan, found, ok = self.stay[-1]
        return "normal" if not ok or found > plan.ac or not wanted else None


class SwitchingMachine(RuleBasedStateMachine):
    @initialize(edition=st.sampled_from(sampling.EDITIONS), aql=st.sampled_from(["0.40", "1.0", "2.5", "6.5"]))
    def begin(self, edition, aql):
        self.first = self.state = Switching.start(aql=aql, edition=edition)
        self.naive = Naive(edition)
        self.history = []

    @precondition(lambda self: self.state.severity != "discontinued")
    @rule(
        size=st.sampled_from([30, 400, 1000, 3000]),
        excess=st.sampled_from([-9, -9, -9, -9, -1, 0, 0, 1]),
        wanted=st.sampled_from([True, True, True, False]),
        repeat=st.integers(1, 6),
    )
    def lots(self, size, excess, wanted, repeat):
        for _ in range(repeat):
            if self.state.severity == "discontinued":
                return
            plan = self.state.plan(size)
            found = min(max(plan.ac + excess, 0), plan.n)
            again = self.state.after(plan, nonconforming=found, resubmitted=True)
            assert (again.severity, again.score, again.recent) == (
                self.state.severity,
                self.state.score,
                self.state.recent,
            )
            self.state = self.state.after(plan, nonconforming=found, steady=wanted, authority=wanted)
            self.history.append(LotResult(plan=plan, nonconforming=found, steady=wanted, authority=wanted))
            self.naive.after(plan, found, wanted=wanted)

    @precondition(lambda self: self.state.severity == "discontinued")
    @rule()
    def resume(self):
        self.first = self.state = self.state.resumed()
        self.naive.severity, self.naive.stay = "tightened", []
        self.history = []

    @invariant()
    def same_as_the_naive_model(self):
        if hasattr(self, "state"):
            assert self.state.severity == self.naive.severity
            if self.naive.edition == "ISO 2859-1:1999":
                assert self.state.score == self.naive.score()

    @invariant()
    def replay_is_incremental(self):
        if hasattr(self, "state"):
            assert self.first.replay(self.history) == self.state


TestSwitching = SwitchingMachine.TestCase
TestSwitching.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
