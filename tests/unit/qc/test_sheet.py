"""The printed plan: what to open, which units, how many pieces, in which order, and what that lets through."""

from datetime import date

import attrs
import pytest

from cocorope import qc, spec
from cocorope.errors import InvalidValueError
from cocorope.frozen import FrozenMap
from cocorope.units import Length

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
FORCE = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)
DENSITY = spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))
DRY = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN)
DRIEST = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH)


def of(*requirements, visual=None, units=40, terms=None, **more):
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=requirements, visual=visual)
    lot = qc.Lot("L-1", product=ROPE, units=units, unit="coil", **more)
    return qc.plan(one, lot, terms=terms or qc.InspectionTerms())


def coils(**classes):
    return spec.VisualQuality(unit="coil", **classes)


def words(plan, lang="en"):
    return [step.what.say(lang) for step in plan.steps]


def flat(plan, lang="en"):
    return plan.text(lang, width=10_000)


class TestOrder:
    """What destroys comes last: open, look, cut, measure, break."""

    def test_of_everything(self):
        plan = of(
            FORCE, DENSITY, DRY, visual=coils(major="2.5"), packages=4, length="22000 m",
            terms=qc.InspectionTerms(specimens={"moisture_content": 2}),
        )  # fmt: skip
        assert [told.split()[0] for told in words(plan)] == [
            "Open",
            "Look",
            "Class",
            "Cut",
            "Measure",
            "Measure",
            "Break",
        ]
        assert [step.count for step in plan.steps] == [len(plan.packages), 5, 5, 4, 4, 2, 4]
        assert [told.split()[0] for told in words(plan, "id")] == [
            "Buka", "Periksa", "Kelas", "Potong", "Ukur", "Ukur", "Uji",
        ]  # fmt: skip

    def test_of_nothing(self):
        plan = of()
        assert plan.nothing_asked
        assert (plan.steps, plan.draws, plan.risks, plan.units_to_examine) == ((), (), (), 0)
        assert "Units to take" not in plan.text()


class TestLayout:
    """Head, numbered steps, risks, what should be known, units to take: nothing wider than the page."""

    def test_as_it_is_printed(self):
        plan = of(FORCE, visual=coils(major="2.5"), units=20, packages=4, length="220 m", series=True)
        lines = plan.text(width=64).splitlines()
        begin = lines.index("What this lets through:")
        assert lines[:2] == ["Inspection of lot L-1 (20 units: coil) against specification S,", "revision 1"]
        assert lines[2:6] == [
            "1. Open all 4 packages.",
            "2. Look at 5 items (coil), the first in draw order; units: 18,",
            "   12, 16, 2, 9.",
            "3. Class major: count on the first 5 items; accepted up to 0,",
        ]
        assert [line[:2] for line in lines[begin + 1 :] if line[:2] in {"- ", "  "}][:6] == [
            "- ",
            "  ",
            "  ",
            "- ",
            "  ",
            "  ",
        ]
        assert lines[-7] == ""
        assert lines[-6:] == [
            "Units to take from each package, in brackets the place in draw",
            "  order. Units are numbered through the packages:",
            "- package 1 (units 1 to 5): 2 (4)",
            "- package 2 (units 6 to 10): 9 (5)",
            "- package 3 (units 11 to 15): 12 (2)",
            "- package 4 (units 16 to 20): 16 (3), 18 (1)",
        ]
        assert all(len(line) <= 64 for line in lines)

    def test_a_resubmitted_lot(self):
        plan = of(DRY)
        again = qc.plan(plan.specification, plan.lot, resubmission=True)
        assert again.text().splitlines()[1].startswith("Resubmitted: ")
        assert again.text("id").splitlines()[1].startswith("Diajukan ulang: ")
        assert "Resubmitted" not in plan.text()

    def test_nothing_to_say(self):
        assert "lets through" not in of(DRY).text()
        told = of(
            spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.TYPE_TEST(date(2027, 1, 1)))
        ).text()
        assert told.endswith("nothing is said about any other.")


class TestOpening:
    def test_some_and_all(self):
        some = of(visual=coils(major="2.5"), units=40, packages=20)
        assert words(some)[0] == f"Open {len(some.packages)} of 20 packages: {', '.join(map(str, some.packages))}."
        assert words(of(visual=coils(critical=spec.every_item()), packages=4))[0] == "Open all 4 packages."
        assert not words(of(visual=coils(major="2.5")))[0].startswith("Open")

    def test_what_comes_from_each_package(self):
        plan = of(visual=coils(major="2.5"), units=30, packages=7)
        taken = plan.draws_by_package
        assert tuple(taken) == plan.packages
        assert sorted(one.unit for some in taken.values() for one in some) == sorted(one.unit for one in plan.draws)
        assert all(one.package == package for package, some in taken.items() for one in some)
        assert of(visual=coils(major="2.5")).draws_by_package == FrozenMap()

    def test_every_package_is_there_where_every_item_is_looked_at(self):
        plan = of(visual=coils(critical=spec.every_item()), units=200_000, packages=3)
        assert plan.draws == ()
        assert plan.draws_by_package == FrozenMap({1: (), 2: (), 3: ()})
        assert "Units to take" not in plan.text()


class TestUnitsToTake:
    """Every drawn unit is named, with its place in draw order and where it lies."""

    @pytest.mark.parametrize("lang", ["en", "id"])
    def test_by_package(self, lang):
        plan = of(visual=coils(major="2.5"), units=30, packages=7)
        lines = [line for line in flat(plan, lang).splitlines() if line.startswith(("- package", "- kemasan"))]
        assert len(lines) == len(plan.packages)
        told = " ".join(lines)
        for one in plan.draws:
            assert f" {one.unit} ({one.order})" in told
        first = plan.packages[0]
        held = {1: (1, 5), 2: (6, 10), 3: (11, 14), 4: (15, 18)}[first]
        assert (
            f"{first} (unit{'s' * (lang == 'en')} {held[0]} {'to' if lang == 'en' else 'sampai'} {held[1]}): "
            in lines[0]
        )

    def test_two_units_a_package(self):
        plan = of(visual=coils(major="2.5"), units=30, packages=15)
        one = plan.draws[0]
        assert f"- package {one.package} (units {2 * one.package - 1} to {2 * one.package}): " in flat(plan)

    def test_one_unit_a_package(self):
        plan = of(visual=coils(major="2.5"), units=30, packages=30)
        one = min(plan.draws, key=lambda one: one.unit)
        assert f"- package {one.package}: unit {one.unit} ({one.order})\n" in flat(plan)

    def test_a_package_from_which_nothing_is_drawn_is_opened_and_not_listed(self):
        """Every item is looked at for one class; the sample of the other comes from some packages."""
        plan = of(visual=coils(critical=spec.every_item(), major="2.5"), units=100_001, packages=2000)
        assert plan.packages_to_open == 2000
        assert flat(plan).count("- package ") == len({one.package for one in plan.draws}) < 500

    def test_in_draw_order_where_they_lie_open(self):
        plan = of(visual=coils(major="2.5"))
        told = ", ".join(str(one.unit) for one in plan.draws)
        assert flat(plan).endswith(f"Units to take, in draw order: {told}.")
        assert flat(plan, "id").endswith(f"Unit yang diambil, menurut urutan undian: {told}.")

    @pytest.mark.parametrize("packages", [None, 10])
    def test_of_a_sample_beyond_reading_the_first_are_named(self, packages):
        plan = of(visual=coils(critical=spec.every_item()), units=5003, packages=packages)
        assert flat(plan).endswith("- … and 3 more units")
        left_out = plan.draws[-1]
        told = flat(plan).split("Units to take")[1]
        if packages is None:
            assert str(left_out.unit) not in told.replace(",", "").replace(".", "").split()
        else:
            assert f"{left_out.unit} ({left_out.order})" not in told
            assert f"{plan.draws[4999].unit} (5000)" in told
        assert "more units" not in flat(of(visual=coils(critical=spec.every_item()), units=5000, packages=packages))


class TestLooking:
    def test_how_much_of_each(self):
        plan = of(visual=coils(major="2.5", examine="10 m"))
        assert "first in draw order, 10 m of each; units: " in words(plan)[0]
        assert "urutan undian, 10 m dari masing-masing; nomor: " in words(plan, "id")[0]
        whole = of(visual=coils(critical=spec.every_item(), examine="10 m"))
        assert words(whole)[0] == "Look at every one of the 40 items, 10 m of each."
        assert words(of(visual=coils(critical=spec.every_item())), "id")[0] == "Periksa seluruh 40 unit."

    def test_stretches(self):
        plan = of(visual=coils(major="2.5", item="10 m"), units=400, length="22000 m")
        assert words(plan)[0].startswith("Look at 125 items, each 10 m of the units drawn")
        assert len(plan.draws) == 25, "five stretches of each coil"
        longer = of(visual=coils(major="2.5", item="100 m"), units=400, length="22000 m")
        assert (longer.units_to_examine, len(longer.draws)) == (32, 32)

    def test_only_the_units_looked_at_are_named(self):
        plan = of(DRY, visual=coils(major="2.5"), terms=qc.InspectionTerms(specimens={"moisture_content": 9}))
        assert len(plan.draws) == 9
        assert words(plan)[0].endswith(f"; units: {', '.join(str(one.unit) for one in plan.draws[:5])}.")

    def test_the_numbers_of_a_class(self):
        assert words(of(visual=coils(major="2.5")))[1] == (
            "Class major: count on the first 5 items; accepted up to 0, not accepted from 1."
        )

    def test_a_gap_is_told(self):
        """MIL-STD-105E, reduced: a count between Ac and Re accepts, and ends reduced inspection."""
        terms = qc.InspectionTerms(edition="MIL-STD-105E", severity="reduced")
        plan = of(visual=coils(major="2.5"), units=500, series=True, terms=terms)
        assert (plan.classes[0].ac, plan.classes[0].re) == (1, 4)
        assert (
            "accepted up to 3, but above 1 normal inspection starts with the next lot; not accepted from 4."
            in (words(plan)[1])
        )

    def test_limits_per_length(self):
        limit = spec.PerLength(defect="joint_in_length", at_most=2, per="30 m")
        plan = of(visual=coils(examine="10 m", per_length=[limit]))
        name = qc.VOCABULARY["joint_in_length"].name
        assert words(plan)[-1] == f"On each unit looked at count {name.en}: at most 2 in 30 m."
        assert name.id in words(plan, "id")[-1]
        assert plan.steps[-1].count == plan.units_to_examine == 8

    def test_a_limit_on_a_defect_that_nobody_knows(self):
        limit = spec.PerLength(defect="joint_in_lenght", at_most=2, per="30 m")
        with pytest.raises(InvalidValueError, match="joint_in_lenght"):
            of(visual=coils(examine="10 m", per_length=[limit]))


class TestMeasuring:
    def test_one_specimen_serves_both(self):
        plan = of(DRY, FORCE, DRIEST, length="220 m", terms=qc.InspectionTerms(specimens={"moisture_content": 2}))
        units = ", ".join(str(one.unit) for one in plan.draws[:2])
        assert words(plan)[1] == (
            f"Measure {DRY.text().en}; {DRIEST.text().en}; specimens: 2, from units {units} "
            "(the number in the terms of inspection)."
        )
        assert len(plan.steps) == 3

    def test_not_where_the_conditions_differ(self):
        tight = attrs.evolve(DENSITY, judged=spec.MEAN, conditions=spec.Conditions(tension="100 N"))
        assert len(of(DENSITY, tight, length="220 m").steps) == 3
        assert len(of(DENSITY, attrs.evolve(DENSITY, judged=spec.MEAN), length="220 m").steps) == 2

    def test_from_one_unit(self):
        plan = of(DRIEST)
        assert f"specimens: 1, from unit {plan.draws[0].unit} (" in words(plan)[0]
        assert f"spesimen: 1, dari unit {plan.draws[0].unit} (" in words(plan, "id")[0]

    @pytest.mark.parametrize("judged", [spec.COMPOSITE, spec.EVERY_UNIT])
    def test_of_the_whole_lot_no_unit_is_named(self, judged):
        plan = of(spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=judged))
        (told,) = words(plan)
        assert f"; specimens: {plan.requirements[0].specimens} (" in told

    def test_more_pieces_than_coils(self):
        """0.4·√1000 is 13 pieces; of five coils three give three, two give two."""
        plan = of(FORCE, units=5, length="220000 m")
        first, *_, last = plan.units_to_cut
        assert f"units {first} (3 pieces), " in words(plan)[0]
        assert f"{last} (2 pieces); mark" in words(plan)[0]
        assert words(plan)[0].count("pieces)") == 5
        assert words(plan, "id")[0].count("potong)") == 5
        assert "pieces)" not in words(of(FORCE, units=40, length="220000 m"))[0]

    def test_the_pieces_are_those_of_the_most_wanting(self):
        """Both are made of the same pieces; what is not cut counts for nothing."""
        settled = {"breaking_force": 7, "linear_density": 3, "moisture_content": 50}
        plan = of(DRY, DENSITY, FORCE, units=2, terms=qc.InspectionTerms(specimens=settled))
        first, second = plan.units_to_cut
        assert words(plan)[0] == (
            f"Cut test pieces from units {first} (4 pieces), {second} (3 pieces); mark each unit as short."
        )
        assert words(plan)[1].endswith(
            "specimens: 50, from units " + f"{first}, {second} (the number in the terms of inspection)."
        )

    def test_a_type_test_wants_nothing_done(self):
        plan = of(
            spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.TYPE_TEST(date(2027, 1, 1)))
        )
        assert plan.steps == ()

    def test_how_long_a_piece_is(self):
        plan = of(FORCE, length="220 m", terms=qc.InspectionTerms(cut_length="3 m"))
        assert (
            words(plan)[0]
            == f"Cut test pieces, each 3 m long, from units {plan.draws[0].unit}; mark each unit as short."
        )
        assert plan.length_to_cut == Length("3 m")

    def test_a_long_list_goes_on_below(self):
        plan = of(FORCE, units=400, length="2200000 m")
        assert f" … (+{len(plan.units_to_cut) - 12}, listed below); mark" in words(plan)[0]
        assert "lihat daftar di bawah" in words(plan, "id")[0]
        thirteen = of(FORCE, units=400, length="220 m", terms=qc.InspectionTerms(specimens={"breaking_force": 13}))
        shown = ", ".join(str(unit) for unit in thirteen.units_to_cut[:12])
        assert words(thirteen)[0] == (
            f"Cut test pieces from units {shown} … (+1, listed below); mark each unit as short."
        )
        assert f"dari unit {shown} … (+1, lihat daftar di bawah); tandai" in words(thirteen, "id")[0]
        exactly = of(FORCE, units=400, length="220 m", terms=qc.InspectionTerms(specimens={"breaking_force": 12}))
        assert "listed below" not in words(exactly)[0]


class TestRisks:
    """A plan prints its risks in a sentence: of each class, and of what specimens alone can say."""

    def test_the_64_700_toys(self):
        toy = spec.Article("dog toy")
        visual = spec.VisualQuality(unit="piece", critical=spec.none_in_sample(), major="2.5")
        one = spec.Specification(id="T", revision=1, product=toy, requirements=[], visual=visual)
        plan = qc.plan(one, qc.Lot("T-1", product=toy, units=64_700, unit="piece"))
        assert plan.risks[0].en == (
            "Class critical: Of lots of 64700 with 90 nonconforming units about half still pass; with 297, one in ten."
        )
        assert plan.risks[0].id.startswith("Kelas kritis: Dari lot berisi 64700 dengan 90 unit tidak sesuai")

    def test_four_of_which_none_fails(self):
        plan = of(FORCE, length="22000 m")
        assert plan.risks[0].en.endswith(
            "With none of 4 failing, a lot in which 44 % would fail still passes one time in ten."
        )
        assert FORCE.text().id in plan.risks[0].id

    def test_counted_and_by_variables(self):
        counted = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.FRACTION("2.5"))
        varied = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.VARIABLES("2.5", "II"))
        plan = of(counted, varied, DRY, units=400)
        assert len(plan.risks) == 2, "of a mean the plan alone cannot say it"
        assert "with 29 nonconforming units about half still pass; with 50, one in ten" in plan.risks[0].en
        assert "beyond one limit still pass half of the time" in plan.risks[1].en
        assert of(counted, units=2).risks == (), "every unit of it is measured"

    def test_told_once(self):
        told = of(FORCE, visual=coils(major="2.5"), length="22000 m", series=True).text()
        assert told.count("would fail still") == 1
        assert told.count("about half") == 1
        assert "QC006" not in told
        assert "QC013" not in told
