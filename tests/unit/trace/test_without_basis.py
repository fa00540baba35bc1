"""A process whose quantities nobody told: nothing or all, as far as the inputs themselves are sure."""

from datetime import UTC, datetime

from cocorope import trace
from cocorope.trace._making import Unreckoned
from cocorope.trace._spread import NONE, POOL, WHOLE, Sparse, _all_or_nothing

DAY = [datetime(2025, 7, day, tzinfo=UTC) for day in range(1, 10)]


def ledger():
    return trace.Ledger(
        [
            trace.Received(id="r", at=DAY[0], outputs=[trace.Lot("a"), trace.Lot("b", mass="10 kg")]),
            trace.Transformed(id="t", at=DAY[1], process="spinning", inputs=["a"], outputs=[trace.Lot("c")]),
            trace.Transformed(
                id="u",
                at=DAY[5],
                process="laying",
                inputs=[trace.Part("b", mass="4 kg"), "c"],
                outputs=[trace.Lot("d")],
            ),
        ]
    )


def test_inputs_that_hold_nothing_bad_leave_nothing_bad():
    two = Unreckoned(((1, DAY[0]), (2, DAY[0])), gains=False)
    assert _all_or_nothing(two, Sparse({1: NONE}), None) == NONE
    assert _all_or_nothing(two, Sparse({1: WHOLE, 2: WHOLE}), None) == WHOLE
    assert _all_or_nothing(two, Sparse({1: WHOLE}), None) == POOL
    assert _all_or_nothing(two, Sparse({1: WHOLE}), DAY[1]) == NONE


def test_all_of_a_bad_lot_makes_all_of_what_came_of_it_bad():
    share = ledger().recall(["a"]).items["c"].share
    assert (share.low, share.expected, share.high) == (1, 1, 1)


def test_a_good_input_beside_a_bad_one_leaves_all_open():
    share = ledger().recall(["a"]).items["d"].share
    assert (share.low, share.high) == (0, 1)


def test_origins_of_a_very_long_mixing_sum_to_one_and_say_that_they_are_rounded():
    events = [
        trace.Received(
            id="r", at=DAY[0], outputs=[trace.Lot(f"f{n}", mass=f"{10**28 + 7 * n + 1} kg") for n in range(62)]
        )
    ]
    before = "f0"
    for step in range(1, 62):
        part, fresh = 10**27 + 2 * step + 1, 10**28 + 7 * step + 1
        events.append(
            trace.Transformed(
                id=f"t{step}", at=DAY[1], process="blending",
                inputs=[trace.Part(before, mass=f"{part} kg"), f"f{step}"],
                outputs=[trace.Lot(f"m{step}", mass=f"{part + fresh} kg")],
            )
        )  # fmt: skip
        before = f"m{step}"
    shares = trace.Ledger(events).origins(before)
    assert not shares.exact
    assert sum(shares.values()) == 1
    assert len(shares) == 62


def test_a_thing_told_to_come_of_itself_is_its_own_origin():
    told = trace.Transformed(id="t", at=DAY[0], process="spinning", inputs=["a"], outputs=[trace.Lot("a")])
    assert dict(trace.Ledger([told]).origins("a")) == {"a": 1}
