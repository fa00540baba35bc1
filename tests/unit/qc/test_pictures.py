"""Curves and control charts: the points, matplotlib figures that are returned, SVG for light and dark pages."""

import re
from itertools import pairwise
from xml.dom import minidom

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.qc import curves, plot, svg
from cocorope.qc.sampling import MultistagePlan, SinglePlan, VariablesPlan, chain
from cocorope.units import Force, Length

OWN = SinglePlan(80, 5)
TWO = MultistagePlan([(50, 2, 5), (50, 6, 7)])
PER_ITEM = SinglePlan(8, 5, counting="nonconformities")
few = settings(max_examples=30, deadline=None)


def read(picture):
    return minidom.parseString(picture)  # noqa: S318  # our own


def texts(picture):
    return [node.firstChild.data for node in read(picture).getElementsByTagName("text")]


class TestCurves:
    def test_the_points_are_those_of_the_plan(self):
        (line,) = curves.lines({"own": OWN}, curve="acceptance", worst="0.2")
        assert (len(line.x), line.x[0], line.x[-1]) == (201, 0.0, pytest.approx(0.2))
        for place in (0, 10, 100, 200):
            assert line.y[place] == pytest.approx(OWN.acceptance_probability(line.x[place]))
        (out,) = curves.lines({"own": OWN}, curve="outgoing", worst="0.2", lot_size=1000)
        assert out.y[50] == pytest.approx(OWN.aoq(out.x[50], lot_size=1000))
        (number,) = curves.lines({"two": TWO}, curve="sample number", worst="0.2")
        assert number.y[70] == pytest.approx(TWO.average_sample_number(number.x[70]))

    def test_nonconformities_have_their_own_axis(self):
        assert curves.quality_of({"a": PER_ITEM}) == "rate"
        (line,) = curves.lines({"a": PER_ITEM}, curve="acceptance", worst="2.5")
        assert line.x[-1] == 2.5
        figure = plot.curves({"a": PER_ITEM}, worst="2.5")
        assert figure.axes[0].get_xlabel() == "Nonconformities per item"
        assert "Ketidaksesuaian per barang" in texts(svg.curves({"a": PER_ITEM}, worst="2.5", lang="id"))
        assert plot.curves({"a": OWN}).axes[0].get_xlabel() == "Fraction nonconforming"

    def test_a_chain_and_a_plan_by_variables_have_one_curve(self):
        plans = {"chain": chain(n=5, i=3), "s": VariablesPlan(n=20, k="1.5", method="s")}
        for line, plan in zip(curves.lines(plans, curve="acceptance", worst="0.3"), plans.values(), strict=True):
            assert line.y[100] == pytest.approx(plan.acceptance_probability(line.x[100]))
        for curve in ("outgoing", "sample number"):
            for name, plan in plans.items():
                with pytest.raises(InvalidValueError, match=f"'{name}' is a chain or by variables"):
                    curves.lines({name: plan}, curve=curve, worst="0.3")

    def test_beside_a_plan_by_attributes(self):
        plans = {"attributes": OWN, "variables": VariablesPlan(n=20, k="1.5", method="s"), "chain": chain(n=5, i=3)}
        assert len(curves.lines(plans, curve="acceptance", worst="0.3")) == 3
        assert curves.quality_of(plans) == "quality"

    @pytest.mark.parametrize(
        ("call", "kind", "says"),
        [
            (lambda: plot.curves({}), InvalidValueError, "at least one plan"),
            (lambda: plot.curves({"a": OWN}, curve="risk"), InvalidValueError, "'outgoing'"),
            (lambda: plot.curves({"a": OWN}, worst="1.5"), InvalidValueError, "0 to 1"),
            (lambda: plot.curves({"a": PER_ITEM}, worst="-1"), InvalidValueError, "per item"),
            (lambda: plot.curves({"a": OWN, "b": PER_ITEM}), InvalidValueError, "each kind by itself"),
            (lambda: plot.curves([OWN]), WrongKindError, "plans by name"),
            (lambda: plot.curves({"a": 5}), WrongKindError, "the plan 'a' of a picture"),
            (lambda: svg.curves({"a": OWN}, theme="pink"), InvalidValueError, "'light' or 'dark'"),
        ],
    )
    def test_refused(self, call, kind, says):
        with pytest.raises(kind, match=says) as caught:
            call()
        assert caught.value.text("id") != caught.value.text("en")


class TestControlChart:
    """Shewhart's chart of individual values: the mean, and 3 / 1.128 mean moving ranges on either side."""

    def test_a_lot_beyond_a_limit(self):
        steady = {f"L-{place:02}": 46 + place % 2 for place in range(20)}
        chart = curves.control_chart({**steady, "L-bad": 60})
        assert chart.outside == ("L-bad",)
        assert curves.control_chart(steady).outside == ()

    def test_a_lot_on_a_limit_is_not_beyond_it(self):
        even = curves.control_chart({"a": 1, "b": 1, "c": 1})
        assert (even.lower, even.upper, even.outside) == (1, 1, ())

    @given(st.lists(st.integers(1, 10**6), min_size=2, max_size=12), st.sampled_from(("N", "kN", "daN")))
    @few
    def test_in_whatever_unit(self, newtons, unit):
        plain = curves.control_chart({str(place): number for place, number in enumerate(newtons)})
        values = {str(place): Force(number, "N") for place, number in enumerate(newtons)}
        mixed = {lot: value.to(unit) if int(lot) % 2 else value for lot, value in values.items()}
        chart = curves.control_chart(mixed)
        assert (chart.unit, plain.unit) == ("N", "")
        assert (chart.values, chart.centre, chart.lower, chart.upper) == (
            plain.values, plain.centre, plain.lower, plain.upper,
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("values", "kind", "says"),
        [
            ({"L-1": 46}, InvalidValueError, "two lots at least"),
            ([("L-1", 46), ("L-1", 47)], InvalidValueError, "each once"),
            ({"L-1": Force("1 N"), "L-2": Length("1 m")}, WrongKindError, "one characteristic takes Force; got Length"),
            ({"L-1": 1, "L-2": Force("1 N")}, WrongKindError, "takes Force; got 1"),
            ({"L-1": Force("1 N"), "L-2": None}, WrongKindError, "takes Force; got None"),
            ({"L-1": 46, "L-2": None}, WrongKindError, "statistic of a lot"),
            (5, WrongKindError, "control_chart takes"),
        ],
    )
    def test_refused(self, values, kind, says):
        with pytest.raises(kind, match=says):
            curves.control_chart(values)

    def test_as_many_lots_are_named_as_can_be_read(self):
        lots = [f"L-{place}" for place in range(30)]
        assert curves.told_apart(lots[:12]) == tuple(enumerate(lots[:12]))
        assert [lot for _, lot in curves.told_apart(lots)] == lots[::3]
        chart = curves.control_chart({lot: len(lot) for lot in lots})
        axes = plot.control_chart(chart).axes[0]
        assert [label.get_text() for label in axes.get_xticklabels()] == lots[::3]
        assert [word for word in texts(svg.control_chart(chart)) if word.startswith("L-")] == lots[::3]


CHART = curves.control_chart({f"L-{place:02}": Force("0.65 kN") for place in range(20)} | {"L-bad": Force("400 N")})


class TestFigures:
    """A figure is returned and never saved or shown."""

    def test_of_plans(self):
        axes = plot.curves({"one": OWN, "two": TWO}, curve="sample number", lang="id").axes[0]
        assert [line.get_label() for line in axes.lines] == ["one", "two"]
        assert axes.get_ylabel() == "Rata-rata jumlah sampel"
        assert axes.get_ylim() == (0, pytest.approx(96)), "the level line is not hidden by the frame"
        assert [word.get_text() for word in axes.get_legend().get_texts()] == ["one", "two"]
        assert plot.curves({"one": OWN}, curve="outgoing", worst=0).axes[0].get_ylim() == (0, 1)
        out = plot.curves({"one": OWN}, curve="outgoing", lot_size=100).axes[0].lines[0]
        assert out.get_ydata()[20] == pytest.approx(OWN.aoq(out.get_xdata()[20], lot_size=100))
        axes = plot.curves({"one": OWN}, curve="outgoing").axes[0]
        assert axes.get_ylim() == (0, pytest.approx(1.2 * max(axes.lines[0].get_ydata())))
        both = plot.curves({"one": OWN, "two": SinglePlan(5, 0)}, curve="sample number").axes[0]
        assert both.get_ylim() == (0, pytest.approx(96))

    def test_of_lots(self):
        axes = plot.control_chart(CHART, lang="id").axes[0]
        assert (axes.get_xlabel(), axes.get_ylabel()) == ("Lot", "kN")
        told = [word.get_text() for word in axes.get_legend().get_texts()]
        assert told == ["Lot", "Di luar batas", "Rata-rata", "Batas kendali"]
        beyond = axes.lines[1]
        assert (list(beyond.get_xdata()), list(beyond.get_ydata())) == ([20], [0.4])
        steady = plot.control_chart(curves.control_chart({"a": 1, "b": 2})).axes[0]
        assert "Beyond a limit" not in [word.get_text() for word in steady.get_legend().get_texts()]
        assert [line.get_ydata()[0] for line in steady.lines[1:]] == pytest.approx(
            [1.5, 1.5 - 3 / 1.128, 1.5 + 3 / 1.128]
        )


class TestSvg:
    """A drawing of 800 by 400 whose curves, numbers and names stand where they belong."""

    def words(self, picture):
        """Each word: what it says, where it stands, to which side it is set, its colour."""
        nodes = read(picture).getElementsByTagName("text")
        told = []
        for node in nodes:
            place = {name: node.getAttribute(name) for name in ("x", "y", "text-anchor", "fill", "font-size")}
            assert place.pop("font-size") == "13"
            told.append((node.firstChild.data, int(place["x"]), int(place["y"]), place["text-anchor"], place["fill"]))
        return told

    def test_it_is_a_drawing_that_a_page_can_show(self):
        top = read(svg.curves({"own": OWN})).documentElement
        assert (top.tagName, top.getAttribute("xmlns")) == ("svg", "http://www.w3.org/2000/svg")
        assert (top.getAttribute("viewBox"), top.getAttribute("role")) == ("0 0 800 400", "img")
        assert top.getAttribute("font-family") == "sans-serif"
        (frame,) = (node for node in top.getElementsByTagName("path") if node.parentNode.tagName == "g")
        assert (frame.getAttribute("d"), frame.getAttribute("fill")) == ("M64.0,28.0V348.0H624.0", "none")
        assert frame.getAttribute("stroke") == "#1f2328"
        (curve,) = top.getElementsByTagName("polyline")
        assert (curve.getAttribute("fill"), curve.getAttribute("stroke-width")) == ("none", "2")

    def test_numbers_stand_at_their_values(self):
        name, upright, *rest = self.words(svg.curves({"own": OWN}))
        assert name[1:4] == (344, 392, "middle")
        assert upright[1:4] == (64, 16, "start")
        across, up, legend = rest[:5], rest[5:-1], rest[-1]
        for word, x, y, side, _ in across:
            assert (x, y, side) == (round(64 + 560 * float(word) / 0.2), 366, "middle")
        for word, x, y, side, _ in up:
            assert (x, y, side) == (58, round(348 - 320 * float(word)) + 4, "end")
        assert legend == ("own", 636, 46, "start", "#0b62c4")
        assert {ink for *_, ink in (name, upright, *across, *up)} == {"#1f2328"}

    def test_the_legend_has_the_colours_of_the_lines(self):
        picture = svg.curves({"one": OWN, "two": TWO})
        lines = [node.getAttribute("stroke") for node in read(picture).getElementsByTagName("polyline")]
        told = self.words(picture)[-2:]
        assert [(word, x, y, ink) for word, x, y, _, ink in told] == [
            ("one", 636, 46, lines[0]),
            ("two", 636, 64, lines[1]),
        ]

    def test_every_curve_is_on_the_paper(self):
        picture = svg.curves({"many": OWN, "few": SinglePlan(5, 0)}, curve="sample number")
        assert all(28 <= y <= 348 for place in (0, 1) for _, y in self.points(picture, place))
        out = svg.curves({"own": OWN}, curve="outgoing", lot_size=100)
        whole = svg.curves({"own": OWN}, curve="outgoing")
        assert self.points(out)[0] == (64.0, 348.0)
        assert min(y for _, y in self.points(out)) == pytest.approx(348 - 320 / 1.05, abs=0.06)
        assert self.words(out) != self.words(whole), "what is left of a small lot after its sample goes out better"

    def test_a_chart_leaves_room_beyond_its_limits(self):
        """The mean lies half way up, a tenth of the span between the limits is left on either side."""
        for values in ({"a": 1, "b": 2, "c": 1, "d": 2}, {"a": 1000, "b": 1001, "c": 1000, "d": 1001}):
            picture = svg.control_chart(curves.control_chart(values))
            lots, mean, lower, upper = (self.points(picture, place) for place in range(4))
            assert [x for x, _ in lots] == pytest.approx([64, 64 + 560 / 3, 64 + 1120 / 3, 624], abs=0.06)
            for level, height in ((mean, 188), (lower, 188 + 160 / 1.2), (upper, 188 - 160 / 1.2)):
                assert [x for x, _ in level] == [64, 624]
                assert [y for _, y in level] == pytest.approx([height, height], abs=0.06)
        flat = svg.control_chart(curves.control_chart({"a": 7, "b": 7}))
        assert {y for place in range(4) for _, y in self.points(flat, place)} == {188.0}

    def test_dots_are_seen(self):
        (dot,) = read(svg.control_chart(CHART, theme="dark")).getElementsByTagName("circle")
        assert (dot.getAttribute("r"), dot.getAttribute("fill")) == ("5", "#e6edf3")

    def points(self, picture, place=0):
        told = read(picture).getElementsByTagName("polyline")[place].getAttribute("points")
        return [tuple(map(float, pair.split(","))) for pair in told.split()]

    def test_the_curve_begins_at_certainty(self):
        points = self.points(svg.curves({"own": OWN}))
        assert points[0] == (64.0, 28.0)
        assert points[-1][0] == 624.0
        assert points[-1][1] == pytest.approx(348 - 320 * OWN.acceptance_probability(0.2), abs=0.06)
        level = self.points(svg.curves({"own": OWN}, curve="sample number"))
        assert level[0][1] == level[-1][1] == pytest.approx(348 - 320 / 1.05, abs=0.06)

    def test_axes_are_named_and_numbered(self):
        told = texts(svg.curves({"own": OWN}, lang="id"))
        assert {"Proporsi tidak sesuai", "Peluang diterima", "own"} <= set(told)
        assert told[1:] == [
            "Peluang diterima", "0", "0.05", "0.1", "0.15", "0.2", "0", "0.2", "0.4", "0.6", "0.8", "1", "own",
        ]  # fmt: skip
        title = read(svg.curves({"own": OWN})).getElementsByTagName("title")[0].firstChild.data
        assert title == "Probability of acceptance / Fraction nonconforming"

    @given(st.integers(2, 10**9), st.integers(0, 10**9))
    @few
    def test_the_numbers_of_an_axis_are_round(self, spread, level):
        """Steps of 1, 2 or 5 times a power of ten, at most a fourth of the axis apart."""
        chart = curves.control_chart({"a": level, "b": level + spread})
        told = texts(svg.control_chart(chart))
        numbers = [float(word) for word in told[3 : told.index("Lot", 3)]]
        steps = {round(b - a, 6) for a, b in pairwise(numbers)}
        assert 3 <= len(numbers) <= 10
        assert max(steps) == pytest.approx(min(steps), rel=1e-3)

    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_lines_are_told_apart(self, theme):
        plans = {f"plan {place}": SinglePlan(20 + place, 1) for place in range(9)}
        drawn = read(svg.curves(plans, theme=theme)).getElementsByTagName("polyline")
        looks = [(line.getAttribute("stroke"), line.getAttribute("stroke-dasharray")) for line in drawn]
        assert len(set(looks)) == len(looks) == 9
        assert [dash for _, dash in looks] == [""] * 4 + ["8 5"] * 4 + ["16 5"]

    def test_light_is_not_dark(self):
        light, dark = (svg.curves({"own": OWN}, theme=theme) for theme in ("light", "dark"))
        colours = [set(re.findall("#[0-9a-f]{6}", picture)) for picture in (light, dark)]
        assert not colours[0] & colours[1]

    def test_a_name_is_text_and_nothing_else(self):
        told = texts(svg.curves({"<b>&": OWN}))
        assert "<b>&" in told

    def test_a_lot_beyond_a_limit_is_marked(self):
        picture = svg.control_chart(CHART, lang="id")
        (dot,) = read(picture).getElementsByTagName("circle")
        assert float(dot.getAttribute("cx")) == 624.0
        assert float(dot.getAttribute("cy")) == pytest.approx(self.points(picture)[-1][1], abs=0.06)
        assert {"● Di luar batas", "kN", "Batas kendali", "Rata-rata"} <= set(texts(picture))
        steady = svg.control_chart(curves.control_chart({"a": 1, "b": 2}))
        assert not read(steady).getElementsByTagName("circle")
        assert "● Beyond a limit" not in texts(steady)

    def test_all_of_it_is_on_the_paper(self):
        for chart in (CHART, curves.control_chart({"a": 1, "b": 1})):
            picture = svg.control_chart(chart)
            for place in range(4):
                assert all(64 <= x <= 624 and 28 < y < 348 for x, y in self.points(picture, place))

    def test_both_limits_have_one_name(self):
        told = texts(svg.control_chart(CHART))
        assert told.count("Control limits") == 1
        drawn = read(svg.control_chart(CHART)).getElementsByTagName("polyline")
        assert drawn[2].getAttribute("stroke") == drawn[3].getAttribute("stroke") != drawn[1].getAttribute("stroke")
