"""The laws of custody: a claim is judged by what the goods came of, never by what is written on what was made of it."""

from collections import Counter
from datetime import timedelta
from fractions import Fraction

import attrs
from busy_workshop import Workshop, hour
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_ledger import Naive

from cocorope.trace import Account, Claim, Ledger, Received, check_account, check_claims, rules
from cocorope.units import Mass

SEEDS = st.integers(0, 2**31)
STEPS = st.integers(4, 26)
LEAST = Fraction(1, 10**60)


def received(naive, name):
    return [thing for event, thing in naive.births.get(name, ()) if isinstance(event, Received)]


def sources(naive, name):
    """The things behind a thing that came from outside, or of which nothing is told to have gone into them.

    A package that was filled brings what was in it when it mattered; where that was nothing, nothing.
    """
    behind = {one for one in naive.names if name in naive.labels({one: naive.all})}
    return {
        one for one in behind
        if received(naive, one)
        or not (naive.stays.get(one) or any(one in naive.labels({other: naive.all}) for other in behind - {one}))
    }  # fmt: skip


def having(naive, name):
    """Of the sources of a thing, which have the characteristic."""
    return [any("unoiled" in thing.claims for thing in received(naive, one)) for one in sources(naive, name)]


class TestClaims:
    """ISO 22095: identity preserved has one source, segregated only sources with it, controlled blending a known share."""

    @settings(max_examples=50)
    @given(SEEDS, STEPS)
    def test_models(self, seed, steps):
        workshop = Workshop(seed, steps)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        for name in sorted(naive.names):
            behind = sources(naive, name)
            open_ = not (behind and all(received(naive, one) for one in behind))
            lacking = {one for one in behind if not any("unoiled" in thing.claims for thing in received(naive, one))}

            def found(model, characteristic="unoiled", share=Fraction(1), name=name):
                claim = Claim(thing=name, characteristic=characteristic, model=model, share=share)
                return check_claims(ledger, [claim]).findings

            for model in ("identity preserved", "segregated", "controlled blending"):
                if open_:
                    assert [one.rule for one in found(model)] == [rules.CUSTODY_UNKNOWN]
            if open_:
                continue
            mixed, without = found("identity preserved", ""), found("segregated")
            assert [one.rule for one in mixed] == [rules.CUSTODY_MIXED] * (len(behind) > 1)
            assert [set(one.facts["origins"]) for one in mixed] == [behind] * len(mixed)
            assert [one.rule for one in without] == [rules.CUSTODY_UNCLAIMED] * bool(lacking)
            assert [set(one.facts["origins"]) for one in without] == [lacking] * len(without)
            assert not found("segregated", "")
            both = Counter(one.rule for one in found("identity preserved"))
            assert both == Counter(one.rule for one in (*mixed, *without))
            self.blended(ledger, naive, name, found)

    @staticmethod
    def blended(ledger, naive, name, found):
        shares = ledger.origins(name)
        had = {one: having(naive, one) for one in shares}
        sure = sum((share for one, share in shares.items() if had[one] and all(had[one])), Fraction(0))
        may = sum((share for one, share in shares.items() if any(had[one]) or not had[one]), Fraction(0))
        for share in {sure, sure + LEAST, may, may + LEAST, Fraction(1)}:
            if not 0 < share <= 1:
                continue
            told = found("controlled blending", share=share)
            rule = [] if share <= sure else [rules.CUSTODY_UNKNOWN] if share <= may else [rules.CUSTODY_SHARE]
            assert [one.rule for one in told] == rule
            if rule == [rules.CUSTODY_SHARE]:
                assert (told[0].facts["claimed"], told[0].facts["carried"]) == (share, sure)


class TestAccounts:
    """ISO 22095, mass balance: claims of a site and period never run ahead of its credits times the factor."""

    @settings(max_examples=60)
    @given(SEEDS, STEPS, st.integers(0, 20), st.integers(1, 20), st.sampled_from(["mill", "bay"]), st.data())
    def test_accounts(self, seed, steps, first, length, site, data):
        workshop = Workshop(seed, steps)
        ledger, naive = Ledger(workshop.told), Naive(workshop.events)
        start, end = hour(first), hour(first + length)
        factor = data.draw(st.sampled_from([Fraction(1), Fraction(1, 2)]))
        account = Account(site=site, characteristic="unoiled", start=start, end=end, factor=factor, opening="1 kg")
        claimed = data.draw(st.sets(st.sampled_from(sorted(naive.names)), max_size=3))
        statement = check_account(ledger, account, claimed)
        moves, silent = [], set()
        for event in workshop.events:
            for thing in event.outputs if isinstance(event, Received) else ():
                if event.place == site and start <= event.at < end and "unoiled" in thing.claims:
                    silent |= {thing.id} if thing.mass is None else set()
                    moves.append((event.at, 0, 0 if thing.mass is None else thing.mass.exact_in("kg") * factor))
        for name in claimed:
            mass = naive.born(name)["mass"] if name not in naive.boxes else None
            if mass is None:
                silent.add(name)
                continue
            told = [event for event, _thing in naive.births[name]] + naive.shipped(name)
            there = [event.at for event in told if event.place in ("", site) and start <= event.at < end]
            silent |= set() if there else {(name, "elsewhere")}
            moves.append((min(there, default=naive.births[name][0][0].at), 1, mass))
        credited = 1 + sum(amount for _at, claim, amount in moves if not claim)
        spent = sum(amount for _at, claim, amount in moves if claim)
        assert statement.credits.exact_in("kg") == credited
        assert statement.claims.exact_in("kg") == spent
        assert len(statement.report.of("TRC405")) == len(silent)
        ahead = [
            at for at, _claim, _amount in moves
            if sum(amount for when, claim, amount in moves if claim and when <= at)
            > 1 + sum(amount for when, claim, amount in moves if not claim and when <= at)
        ]  # fmt: skip
        assert [one.facts["on"] for one in statement.report.of("TRC404")] == sorted(ahead)[:1]

    def test_a_period_includes_its_first_instant_and_not_its_end(self):
        account = Account(site="mill", characteristic="c", start=hour(1), end=hour(2))
        for at, credited in ((hour(1), 5), (hour(2), 0), (hour(2) - timedelta(microseconds=1), 5), (hour(0), 0)):
            lot = Received(
                attrs.evolve(Workshop(1, 0).thing(mass=5), mass="5 kg", claims="c"), id="r", at=at, place="mill"
            )
            assert check_account(Ledger([lot]), account, []).credits == Mass(credited, "kg")
