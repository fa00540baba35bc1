"""How much, when and in which measure, to the last fraction; what is refused, word for word."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.trace import (
    Counted,
    Flow,
    Found,
    Item,
    Ledger,
    Lot,
    Packed,
    Part,
    Received,
    Shipped,
    Transformed,
    Unpacked,
    rules,
)
from cocorope.trace._packing import join, meet

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
HALF = Fraction(1, 2)
NOTHING_OR_ALL = (0, None, 1)


def hour(number):
    return AT + timedelta(hours=number)


def received(*lots):
    return Received(lots, "A", id="r", at=AT)


def made(process, inputs, outputs, number=1, **more):
    return Transformed(process, inputs, outputs, id=f"e{number}", at=hour(number), **more)


def share(events, seeds, thing, **options):
    bounds = Ledger(events).recall(seeds, **options).items[thing].share
    return bounds.low, bounds.expected, bounds.high


class TestBasis:
    """Dry mass; length or pieces of what is only divided or merged; stated mass where that is assumed."""

    def test_lengths_are_conserved_by_dividing_and_merging_alone(self):
        lots = received(Lot("a", length="300 m"), Lot("b", length="100 m"))
        for process, expected in [("merging", (Fraction(3, 4),) * 3), ("spinning", NOTHING_OR_ALL)]:
            assert share([lots, made(process, ["a", "b"], Lot("c", length="400 m"))], "a", "c") == expected
        halves = [Lot("d", length="200 m"), Lot("e", length="200 m")]
        divided = [lots, made("merging", ["a", "b"], Lot("c", length="400 m")), made("dividing", "c", halves, 2)]
        assert share(divided, "a", "d") == (HALF, Fraction(3, 4), 1)

    def test_one_order_that_also_spins_does_not_conserve_length(self):
        events = [received(Lot("a", length="300 m"), Lot("b", length="100 m")),
                  made("merging", "a", Lot("c", length="300 m"), 1, order="O"),
                  made("spinning", "b", Lot("d", length="100 m"), 2, order="O")]  # fmt: skip
        assert share(events, "a", "c") == NOTHING_OR_ALL

    @pytest.mark.parametrize("known", [{"length": "100 m"}, {"pieces": 3}, {"mass": "10 kg"}])
    def test_a_measure_that_one_side_does_not_state_is_no_basis(self, known):
        events = [received(Lot("a", **known), Lot("b")), made("merging", ["a", "b"], Lot("c", **known))]
        assert share(events, "a", "c") == NOTHING_OR_ALL

    def test_dry_mass_of_one_input_alone_leaves_the_stated_mass(self):
        events = [received(Lot("a", mass="10 kg", moisture="50 %"), Lot("b", mass="10 kg")),
                  made("blending", ["a", "b"], Lot("c", mass="20 kg", moisture="10 %"))]  # fmt: skip
        assert share(events, "a", "c") == (HALF, HALF, HALF)

    def test_dry_mass_comes_before_stated_mass(self):
        events = [received(Lot("a", mass="8 kg"), Lot("b", mass="8 kg", moisture="0 %")),
                  made("blending", [Part("a", mass="4 kg", moisture="50 %"), Part("b", mass="4 kg", moisture="0 %")],
                       Lot("c", mass="8 kg", moisture="25 %"))]  # fmt: skip
        assert share(events, "b", "c") == (Fraction(2, 3),) * 3
        assert share(events, "b", "c", assume=False) == NOTHING_OR_ALL

    def test_nothing_is_assumed_of_a_part_told_in_pieces(self):
        events = [received(Lot("a", mass="10 kg", moisture="0 %", pieces=4), Lot("b", mass="5 kg", moisture="0 %")),
                  made("blending", [Part("a", pieces=2), "b"], Lot("c", mass="10 kg", moisture="0 %"))]  # fmt: skip
        assert share(events, "b", "c", assume=False) == (HALF, HALF, HALF)

    @pytest.mark.parametrize(
        ("moistures", "out", "sound"),
        [
            ((10, 30), ["5 %"], True),
            ((10, 30), ["10 %"], True),
            ((10, 30), ["20 %"], False),
            ((10, 30), ["40 %"], False),
            ((30, 10), ["20 %"], False),
            ((10, 10), ["5 %", "20 %"], False),
            ((10, 10), ["20 %", "5 %"], False),
        ],
    )
    def test_stated_mass_holds_where_no_output_is_wetter_than_any_input(self, moistures, out, sound):
        lots = [Lot(name, mass="10 kg", moisture=f"{wet} %") for name, wet in zip("ab", moistures, strict=True)]
        mass = f"{30 // len(out)} kg"
        outputs = [Lot(f"o{number}", mass=mass, moisture=wet) for number, wet in enumerate(out)]
        events = [received(*lots, Lot("u", mass="10 kg")), made("blending", ["a", "b", "u"], outputs)]
        low, expected, high = share(events, ["a", "b"], "o0")
        assert (low, high) == ((Fraction(2, 3) if len(out) == 1 else HALF, 1 if len(out) > 1 else Fraction(2, 3))
                               if sound else (0, 1))  # fmt: skip
        assert expected == (Fraction(2, 3) if sound else None)


class TestGainsAndLosses:
    """Water comes and goes on a line of its own; solids dilute, and what is lost may have been the bad or the good."""

    LOTS = received(Lot("a", mass="10 kg", moisture="0 %"), Lot("b", mass="10 kg", moisture="0 %"))

    def made(self, mass, **flows):
        return [self.LOTS, made("blending", ["a", "b"], Lot("c", mass=f"{mass} kg", moisture="0 %"), **flows)]

    @pytest.mark.parametrize("flow", ["gains", "losses"])
    def test_water(self, flow):
        assert share(self.made(20, **{flow: Flow("water", "5 kg")}), "a", "c") == (HALF, HALF, HALF)

    def test_oil(self):
        assert share(self.made(25, gains=Flow("oil", "5 kg")), "a", "c") == (Fraction(2, 5),) * 3

    def test_fibre_lost(self):
        events = self.made(15, losses=Flow("dry fibre", "5 kg"))
        assert share(events, "a", "c") == (Fraction(1, 3), HALF, Fraction(2, 3))

    def test_by_stated_mass_any_solid_gained_makes_the_least_nothing(self):
        events = [received(Lot("a", mass="10 kg"), Lot("b", mass="9.5 kg")),
                  made("oiling", ["a", "b"], Lot("c", mass="20 kg"), gains=Flow("oil", "0.5 kg"))]  # fmt: skip
        assert share(events, "a", "c") == (0, HALF, HALF)

    def test_one_gain_of_an_order_opens_it_all(self):
        events = [received(Lot("a"), Lot("b")),
                  made("spinning", "a", Lot("c"), 1, order="O", gains=Flow("oil", "1 kg")),
                  made("spinning", "a", Lot("d"), 2, order="O")]  # fmt: skip
        assert share(events, "a", "d") == NOTHING_OR_ALL


class TestMoreTakenThanThereWas:
    """The lot then held at least what was taken of it."""

    def blend(self, kilograms, *cuts):
        half = Fraction(kilograms, 2)
        assert half.denominator in (1, 2)
        each = f"{float(half)} kg"
        lots = received(Lot("a", mass=each), Lot("b", mass=each))
        return [lots, made("merging", ["a", "b"], Lot("c", mass=f"{kilograms} kg")), *cuts]

    def test_in_one_measure(self):
        cuts = [made("cutting", Part("c", mass=f"{mass} kg"), Lot(name, mass=f"{mass} kg"), number)
                for number, (name, mass) in enumerate([("d", 1), ("e", 1), ("f", 2)], 2)]  # fmt: skip
        assert share(self.blend(3, *cuts), "a", "f") == (0, Fraction(3, 8), Fraction(3, 4))

    def test_beside_one_that_cannot_be_read(self):
        cuts = [made("cutting", Part("c", length="1 m"), Lot("x"), 2),
                made("cutting", Part("c", mass="15 kg"), Lot("d", mass="15 kg"), 3),
                made("cutting", Part("c", mass="10 kg"), Lot("e", mass="10 kg"), 4)]  # fmt: skip
        assert share(self.blend(20, *cuts), "a", "d") == (0, Fraction(2, 5), Fraction(2, 3))

    def test_all_of_it_twice(self):
        cuts = [made("cutting", "c", Lot(name, mass="20 kg"), number) for number, name in enumerate("de", 2)]
        assert share(self.blend(20, *cuts), "a", "d") == (0, Fraction(1, 4), HALF)

    def test_an_item_is_used_whole(self):
        events = [received(Lot("a", mass="10 kg"), Lot("b", mass="10 kg")),
                  made("making-up", ["a", "b"], Item("i", mass="20 kg")),
                  made("cutting", "i", Lot("d", mass="20 kg"), 2), made("cutting", "i", Lot("e", mass="20 kg"), 3)]  # fmt: skip
        assert share(events, "a", "d") == (HALF, HALF, HALF)


class TestUsedPackages:
    """A package used as input is what was in it then."""

    LOTS = (received(Lot("a", mass="10 kg"), Lot("b", mass="10 kg")), Packed("box", ["a", "b"], id="p", at=hour(1)))

    def test_its_contents(self):
        used = made("blending", "box", Lot("c", mass="20 kg"), 3)
        assert share([*self.LOTS, used], "a", "c") == (HALF, HALF, HALF)

    def test_the_contents_of_a_package_in_it(self):
        events = [*self.LOTS, Packed("crate", "box", id="q", at=hour(2)),
                  made("blending", "crate", Lot("c", mass="20 kg"), 3)]  # fmt: skip
        assert share(events, "a", "c") == (HALF, HALF, HALF)

    def test_two_packages_each_said_to_hold_the_other(self):
        events = [*self.LOTS, Packed("crate", "box", id="q", at=hour(1)), Packed("box", "crate", id="v", at=hour(2)),
                  made("blending", "box", Lot("c", mass="20 kg"), 3)]  # fmt: skip
        assert Ledger(events).recall("a").items["c"].share.high == 1

    def test_what_is_in_it_is_gone_when_any_of_it_is_used_and_it_is_empty(self):
        used = made("blending", Part("box", mass="1 kg"), Lot("c", mass="1 kg"), 3)
        ledger = Ledger([*self.LOTS, used])
        assert ledger.state("a").gone
        assert ledger.state("a", hour(2)).where.packages == ("box",)
        assert not ledger.state("box").gone
        assert str(ledger.recall("a").total.quantity) == "1 kg"
        assert "a" not in ledger.recall("a").at_home


class TestWhenTheLastOfItWent:
    """What is used up inside a package does not travel on with it; what is left does."""

    def shipped(self, *between):
        events = [received(Lot("a", mass="10 kg")), Packed("box", "a", id="p", at=hour(1)), *between,
                  Shipped("S", "box", "X", id="s", at=hour(5))]  # fmt: skip
        return "S" in Ledger(events).downstream("a")

    def cut(self, kilograms, number):
        return made("cutting", Part("a", mass=f"{kilograms} kg"), Lot(f"o{number}", mass=f"{kilograms} kg"), number)

    def counted(self, kilograms, number):
        return Counted(Found("a", mass=f"{kilograms} kg"), id=f"k{number}", at=hour(number))

    def test_by_what_was_taken(self):
        assert self.shipped()
        assert self.shipped(self.cut("4", 2))
        assert self.shipped(self.cut("9.5", 2))
        assert not self.shipped(self.cut("10", 2))
        assert not self.shipped(self.cut("10", 2), self.cut("1", 6))
        assert self.shipped(self.cut("4", 2), self.cut("6", 6))

    def test_by_what_was_counted(self):
        assert self.shipped(self.counted("4", 2))
        assert self.shipped(self.counted("0.5", 2))
        assert not self.shipped(self.counted("0", 2))
        assert self.shipped(self.cut("10", 2), self.counted("1", 3))
        assert not self.shipped(self.cut("9", 2), self.counted("0", 3))
        assert not self.shipped(self.counted("4", 2), self.cut("4", 3), self.cut("1", 6))

    def test_the_lowest_it_ever_stood_is_what_was_overdrawn(self):
        events = [received(Lot("a", mass="10 kg")), self.cut("12", 2)]
        assert [finding.facts["taken"] for finding in Ledger(events).review().findings if "taken" in finding.facts]
        counted = [*events, self.counted("5", 3)]
        assert [finding.facts["taken"] for finding in Ledger(counted).review().findings if "taken" in finding.facts]


class TestOneMoreEvent:
    """A ledger that was asked, and then grew, answers like one built anew."""

    def test_a_package_is_looked_at_again(self):
        events = [received(Lot("a", mass="1 kg"), Lot("b", mass="1 kg")), Packed("box", "a", id="p", at=hour(1)),
                  Shipped("S", "box", "X", id="s", at=hour(4))]  # fmt: skip
        asked = Ledger(events)
        assert asked.downstream("a") == {"box", "S"}
        for late in (Unpacked("box", "a", id="u", at=hour(2)), Packed("box", "b", id="q", at=hour(6))):
            for name in ("a", "b"):
                assert asked.append(late).downstream(name) == Ledger([*events, late]).downstream(name)
            asked = Ledger(events)
            assert asked.downstream("a") == {"box", "S"}


moments = st.none() | st.integers(0, 8).map(hour)
windows = st.tuples(moments, moments).filter(
    lambda one: one != (None, None) and (None in one or one[0] <= one[1])  # neither all of time nor backwards
)


def inside(rows, when):
    return any((start is None or start <= when) and (end is None or when <= end) for start, end in rows)


class TestWindows:
    """Rows of windows, closed at both ends: together, and in common."""

    TIMES = tuple(hour(half / 2) for half in range(-2, 20))

    @given(st.lists(windows, max_size=4), st.lists(windows, max_size=4))
    def test_together(self, left, right):
        joined = join(tuple(left), tuple(right))
        for when in self.TIMES:
            assert inside(joined, when) is (inside(left, when) or inside(right, when))
        for (_start, end), (start, _end) in pairwise(joined):
            assert None not in (start, end)
            assert end < start

    @given(st.lists(windows, max_size=4), st.lists(windows, max_size=4))
    def test_in_common(self, left, right):
        common = meet(tuple(left), tuple(right))
        for when in self.TIMES:
            assert inside(common, when) is (inside(left, when) and inside(right, when))


class TestSentences:
    """What is refused says what would be right."""

    @pytest.mark.parametrize(
        ("text", "english", "indonesian"),
        [
            ("", "at least one character", "paling sedikit satu karakter"),
            ("a b", "' '", "memuat ' '"),
            ("coil\u00e9", "'\\xe9'", "memuat '\\xe9'"),
            ("x" * 301, "at most 300 characters", "paling panjang 300 karakter"),
            ("x " * 301, "at most 300 characters", "paling panjang 300 karakter"),
        ],
    )
    def test_identifiers(self, text, english, indonesian):
        with pytest.raises(InvalidValueError) as caught:
            Lot(text)
        assert english in caught.value.text("en")
        assert indonesian in caught.value.text("id")
        assert Lot("x" * 300).id == "x" * 300

    def test_free_text(self):
        assert received(Lot("a")) == Received([Lot("a")], "A", id="r", at=AT)
        assert Received(Lot("a"), "A", id="r", at=AT, place="x" * 2000).place == "x" * 2000
        with pytest.raises(InvalidValueError, match="at most 2000 characters"):
            Received(Lot("a"), "A", id="r", at=AT, place="x" * 2001)

    def test_counts(self):
        assert Found("a", pieces=0).pieces == 0
        with pytest.raises(InvalidValueError, match="-1"):
            Found("a", pieces=-1)

    @pytest.mark.parametrize("outputs", ["a", 5, [Lot("a"), "b"]])
    def test_several(self, outputs):
        with pytest.raises(WrongKindError, match=r"one or several, got ('a'|5|'b')"):
            Received(outputs, "A", id="r", at=AT)


class TestPartsOfMixedLots:
    """What a part holds at least is what the rest of its lot cannot; read in one measure, reckoned in another."""

    @staticmethod
    def half(of, bad, good):
        """A lot of 20 kg in 4 pieces, half of it bad."""
        lots = Received([Lot(bad, mass="10 kg"), Lot(good, mass="10 kg")], "A", id=f"r{of}", at=AT)
        return [lots, Transformed("merging", [bad, good], Lot(of, mass="20 kg", pieces=4), id=f"m{of}", at=hour(1))]

    def test_pieces_of_a_lot_known_by_mass(self):
        lot = self.half("c", "a", "b")
        for pieces, expected in [(3, (Fraction(1, 3), HALF, Fraction(2, 3))), (1, (0, HALF, 1))]:
            cut = made("cutting", Part("c", pieces=pieces), Lot("d", mass=f"{5 * pieces} kg"), 2)
            assert share([*lot, cut], "a", "d") == expected

    @pytest.mark.parametrize("much", [{"pieces": 3}, {"mass": "15 kg"}])
    def test_the_least_of_several_parts_adds_up(self, much):
        lots = [*self.half("c", "a", "b"), *self.half("f", "x", "y")]
        laid = made("laying", [Part("c", **much), Part("f", **much)], Lot("d", mass="30 kg"), 2)
        assert share([*lots, laid], ["a", "x"], "d") == (Fraction(1, 3), HALF, Fraction(2, 3))

    @pytest.mark.parametrize("much", [{"pieces": 1}, {"mass": "5 kg"}])
    def test_a_part_that_may_be_all_good_takes_nothing_off_the_least(self, much):
        lots = [*self.half("c", "a", "b"), Received(Lot("x", mass="5 kg"), "A", id="rx", at=AT)]
        laid = made("laying", [Part("c", **much), "x"], Lot("d", mass="10 kg"), 2)
        assert share([*lots, laid], ["a", "x"], "d") == (HALF, Fraction(3, 4), 1)

    def test_a_part_that_cannot_be_read_may_be_all_or_nothing(self):
        lots = received(Lot("a", length="5 m"), Lot("b", length="5 m"), Lot("x", mass="5 kg"))
        laid = made("laying", [Part("c", mass="5 kg"), "x"], Lot("d", mass="10 kg"), 2)
        events = [lots, made("merging", ["a", "b"], Lot("c", length="10 m")), laid]
        assert share(events, ["a", "b"], "d") == (HALF, HALF, HALF)
        assert share(events, "a", "d") == (0, None, HALF)

    def test_what_was_gained_and_lost_beside_what_came_out(self):
        lots = received(Lot("a", mass="10 kg", moisture="0 %"), Lot("b", mass="10 kg", moisture="0 %"))
        oiled = made("oiling", ["a", "b"], Lot("c", mass="22 kg", moisture="0 %"), gains=Flow("oil", "5 kg"))
        assert share([lots, oiled], "a", "c") == (Fraction(7, 22), Fraction(2, 5), Fraction(5, 11))

    def test_a_mass_lost_takes_no_length(self):
        lots = received(Lot("a", length="300 m"), Lot("b", length="100 m"))
        joined = made("merging", ["a", "b"], Lot("c", length="400 m"), losses=Flow("dry fibre", "5 kg"))
        assert share([lots, joined], "a", "c") == (Fraction(3, 4),) * 3

    def test_only_shares_that_rest_on_stated_mass_are_assumed(self):
        dry = [
            received(Lot("a", mass="10 kg", moisture="0 %")),
            made("spinning", "a", Lot("c", mass="10 kg", moisture="0 %")),
        ]
        stated = [received(Lot("a", mass="10 kg")), made("spinning", "a", Lot("c", mass="10 kg"))]
        assert not Ledger(dry).recall("a").assumed
        assert set(Ledger(stated).recall("a").assumed) == {"e1"}

    def test_since_is_an_instant_included(self):
        known = [received(Lot("a", mass="10 kg")), made("cutting", Part("a", mass="4 kg"), Lot("b", mass="4 kg"), 1),
                 made("cutting", Part("a", mass="6 kg"), Lot("c", mass="6 kg"), 3)]  # fmt: skip
        unknown = [received(Lot("a")), made("spinning", "a", Lot("b"), 1), made("spinning", "a", Lot("c"), 3)]
        for events in (known, unknown):
            for since, ids in [(1, {"b", "c"}), (2, {"c"}), (3, {"c"})]:
                recall = Ledger(events).recall("a", since=hour(since))
                assert {name for name in recall.items if recall.items[name].share.high} - {"a"} == ids


class TestReviewedParts:
    """What a review says of parts, items and forms, with its facts."""

    @staticmethod
    def found(events, rule):
        return [finding for finding in Ledger(events).review().findings if finding.rule is rule]

    def cut(self, thing, **part):
        return [received(thing), made("cutting", Part("a", **part), Lot("o", mass="1 kg"))]

    def test_a_part_in_a_measure_the_lot_does_not_state(self):
        (one,) = self.found(self.cut(Lot("a", mass="10 kg", moisture="10 %"), length="1 m"), rules.MEASURES_PART)
        assert [word.en for word in one.facts["part"]] == ["length"]
        assert [word.en for word in one.facts["lot"]] == ["mass"]
        assert (one.facts["thing"], one.path) == ("a", "$.things[a]")
        assert not self.found(self.cut(Lot("a"), length="1 m"), rules.MEASURES_PART)
        assert not self.found(self.cut(Lot("a", mass="10 kg"), mass="1 kg"), rules.MEASURES_PART)

    def test_an_item_is_not_used_in_parts(self):
        (one,) = self.found(self.cut(Item("a", mass="10 kg"), mass="4 kg"), rules.ITEM_IN_PARTS)
        assert (one.facts["event"], one.facts["thing"]) == ("e1", "a")
        assert not self.found(self.cut(Item("a", mass="10 kg"), mass="10 kg"), rules.ITEM_IN_PARTS)
        assert not self.found([received(Item("a")), made("cutting", "a", Lot("o"))], rules.ITEM_IN_PARTS)

    def test_forms(self):
        packed = Packed("a", "x", id="p", at=hour(1))
        shipped = Shipped("a", "x", "X", id="s", at=hour(2))
        lot, item = received(Lot("a"), Lot("x")), received(Item("a"), Lot("x"))
        for events, forms in [
            ([lot, packed], ["a lot", "a package"]),
            ([item, packed], None),
            ([lot, shipped], ["a lot", "a shipment"]),
            ([item, shipped], ["an item", "a shipment"]),
            ([lot], None),
        ]:
            told = self.found(events, rules.TWO_FORMS)
            assert [[form.en for form in one.facts["forms"]] for one in told] == ([] if forms is None else [forms])
            assert all(one.facts["thing"] == "a" for one in told)

    def test_what_was_never_received(self):
        used = made("cutting", "a", Lot("o"), 2)
        (one,) = self.found([used], rules.UNKNOWN_INPUT)
        assert (one.facts["thing"], one.facts["event"]) == ("a", "e2")
        assert not self.found([received(Lot("x")), Packed("a", "x", id="p", at=hour(1)), used], rules.UNKNOWN_INPUT)
