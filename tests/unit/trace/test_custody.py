"""Claims of custody where quantities are not told, and accounts of lots that came out in several events."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from cocorope.errors import InvalidValueError
from cocorope.trace import Account, Claim, Ledger, Lot, Received, Transformed, check_account, check_claims
from cocorope.units import Mass

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
FIBRE = Received(
    [Lot("a", claims="unoiled"), Lot("b", mass="4 kg"), Lot("c", claims="unoiled")], id="r", at=AT, place="mill"
)


def findings(events, **claim):
    return check_claims(Ledger(events), [Claim(characteristic="unoiled", **claim)]).findings


def spun(*inputs):
    """A yarn of unknown quantities that says of itself what its fibre need not bear out."""
    return [FIBRE, Transformed("spinning", inputs, Lot("y", mass="9 kg", claims="unoiled"), id="s", at=AT + HOUR)]


class TestWhereQuantitiesAreNotTold:
    """What a made lot says of itself carries nothing; what all its sources have, it has, however they were mixed."""

    def test_identity_preserved(self):
        (one,) = findings(spun("a", "b"), thing="y", model="identity preserved")[:1]
        assert (one.code, one.facts["origins"]) == ("TRC401", ("a", "b"))
        assert not findings(spun("a"), thing="y", model="identity preserved")

    def test_segregated(self):
        (one,) = findings(spun("a", "b"), thing="y", model="segregated")
        assert (one.code, one.facts["origins"]) == ("TRC402", ("b",))
        assert not findings(spun("a", "c"), thing="y", model="segregated")

    def test_controlled_blending(self):
        blend = {"thing": "y", "model": "controlled blending"}
        (one,) = findings(spun("a", "b"), share=Fraction(1, 100), **blend)
        assert one.code == "TRC405"
        assert one.text("en") == (
            "y: the ledger does not carry unoiled: how much of each source went into y is not recorded."
        )
        assert "banyaknya setiap sumber dalam y tidak tercatat" in one.text("id")
        assert not findings(spun("a", "c"), **blend)
        (none,) = findings(spun("b"), share=Fraction(1, 100), **blend)
        assert (none.code, none.facts["carried"]) == ("TRC403", 0)

    def test_what_came_from_nowhere(self):
        (one,) = findings(spun("a", "ghost", "sprite"), thing="y", model="segregated")
        assert (one.code, one.facts["reason"].en) == ("TRC405", "the origin of ghost, sprite is not recorded")
        assert one.facts["reason"].id == "asal ghost, sprite tidak tercatat"
        (told,) = check_claims(Ledger(), [Claim(thing="y", model="identity preserved")]).findings
        assert told.facts["claim"] == "identity preserved"

    def test_made_of_nothing_or_of_itself(self):
        nothing = Transformed("spinning", (), Lot("y"), id="s", at=AT, order="O")
        itself = Transformed("spinning", "y", Lot("y"), id="s", at=AT)
        pair = [
            Transformed("spinning", "y", Lot("z"), id="s", at=AT),
            Transformed("spinning", "z", Lot("y"), id="t", at=AT),
        ]
        for events in ([nothing], [itself], pair):
            (one,) = findings(events, thing="y", model="segregated")
            assert (one.code, one.facts["reason"].en) == ("TRC405", "the origin of y is not recorded")

    def test_a_good_claim_asks_every_rule_but_that_of_accounts(self):
        report = check_claims(Ledger([FIBRE]), [Claim(thing="a", model="segregated", characteristic="unoiled")])
        assert report.outcome == "pass"
        assert sorted(report.checked) == ["TRC401", "TRC402", "TRC403", "TRC405"]

    @pytest.mark.parametrize("share", [Fraction(0), Fraction(-1, 2), Fraction(101, 100)])
    def test_a_share_is_above_nothing_and_at_most_all(self, share):
        with pytest.raises(InvalidValueError):
            Claim(thing="a", model="controlled blending", share=share)

    def test_a_model_of_the_standard(self):
        with pytest.raises(InvalidValueError, match="a model of custody is one of"):
            Claim(thing="a", model="book and claim")


class TestAccounts:
    """ISO 22095, mass balance."""

    def account(self, **more):
        return Account(site="mill", characteristic="unoiled", start=AT, end=AT + 9 * HOUR, **more)

    def test_a_lot_that_came_out_in_two_events_of_an_order_counts_whole(self):
        events = [FIBRE, *(Transformed("spinning", "b", Lot("y", mass="2 kg"), id=f"s{n}", at=AT + n * HOUR, order="O") for n in (1, 2))]  # fmt: skip
        statement = check_account(Ledger(events), self.account(opening="3 kg"), ["y", "y"])
        assert statement.claims == Mass("4 kg")
        assert statement.closing == Mass("-1 kg")
        (one,) = statement.report.of("TRC404")
        assert (one.facts["claimed"], one.facts["credited"], one.facts["on"]) == (Mass("4 kg"), Mass("3 kg"), AT + HOUR)
        assert set(statement.report.checked) == {"TRC404", "TRC405"}

    def test_what_has_no_mass_is_named_and_the_rest_still_counts(self):
        statement = check_account(Ledger([FIBRE]), self.account(), ["ghost", "a", "b"])
        assert [one.facts["thing"] for one in statement.report.of("TRC405")] == ["a", "c", "ghost"]
        assert statement.claims == Mass("4 kg")

    def test_claims_are_rounded_up_and_credits_down(self):
        fine = Received(Lot("a", mass="1 kg", claims="unoiled"), id="r", at=AT, place="mill")
        credits_ = check_account(Ledger([fine]), self.account(factor=Fraction(1, 3)), []).credits
        assert credits_.exact_in("kg") < Fraction(1, 3) < credits_.exact_in("kg") + Fraction(1, 10**33)
