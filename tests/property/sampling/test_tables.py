"""Every cell of the tables against the rule that generates them, against the reference files, and against theory."""

import hashlib
import json
import re
from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor, sqrt
from pathlib import Path

import numpy as np
import pytest

from cocorope.qc import sampling
from cocorope.qc.sampling.cells import cell as cell_of
from cocorope.qc.sampling.tables import limit_numbers, limiting_quality, multistage, variables_414, variables_z19
from cocorope.qc.sampling.tables import single as table

REFERENCE = Path(__file__).resolve().parents[4] / "shared" / "reference"
DOCS = Path(__file__).resolve().parents[3] / "docs"
ISO, MIL = "ISO 2859-1:1999", "MIL-STD-105E"
Z19 = "ANSI/ASQ Z1.9"
SERVED = [(ISO, s) for s in sampling.SEVERITIES] + [(MIL, s) for s in sampling.SEVERITIES]
NORMAL = {
    14: "0",
    15: "^",
    16: "v",
    17: "1",
    18: "2",
    19: "3",
    20: "5",
    21: "7",
    22: "10",
    23: "14",
    24: "21",
    25: "30",
    26: "44",
}
TIGHTENED = {
    14: "v",
    15: "0",
    16: "v",
    17: "v",
    18: "1",
    19: "2",
    20: "3",
    21: "5",
    22: "8",
    23: "12",
    24: "18",
    25: "27",
    26: "41",
}
REDUCED = {
    14: "0",
    15: "^",
    16: "v",
    17: "v",
    18: "1",
    19: "2",
    20: "3",
    21: "5",
    22: "6",
    23: "8",
    24: "10",
    25: "14",
    26: "21",
}
REDUCED_105E = {
    14: "0",
    15: "^",
    16: "v",
    17: "0/2",
    18: "1/3",
    19: "1/4",
    20: "2/5",
    21: "3/6",
    22: "5/8",
    23: "7/10",
    24: "10/13",
    25: "14/17",
    26: "21/24",
}
SERIES = {"normal": NORMAL, "tightened": TIGHTENED}


def rule(edition, severity, letter, j):  # noqa: PLR0911
    """The diagonal rule: d = letter index + AQL index, with its few exceptions at the corners."""
    i = table.LETTERS.index(letter)
    d = i + j
    series = SERIES.get(severity) or (REDUCED if edition == ISO else REDUCED_105E)
    if severity == "reduced" and letter in "AB" and (corner := small_reduced(edition, letter, j)):
        return corner
    if d < 14:
        return "v"
    if d > 26 or (d >= 25 and letter not in "ABCDE"):
        return "^"
    if d == 15 and letter == "A":
        return "0" if (severity, edition) == ("tightened", ISO) else "v"
    if d == 16 and (letter == "R" or (letter == "Q" and severity == "reduced" and edition == ISO)):
        return "^"
    if d == 17 and letter == "R" and severity == "reduced" and edition == ISO:
        return "^"
    return series[d]


def small_reduced(edition, letter, j):
    """Letters A and B take 2 items like C: their rows from AQL 25 on, B of 105E from AQL 15 on."""
    at = j - table.AQLS.index("25")
    series = ["1", "2", "3", "5", "7", "10", "14", "21", "30"]
    if letter == "B" and edition == MIL:
        gap = ["0/2", "1/3", "2/4", "3/5", "5", "7", "10", "14", "21", "30"]
        return gap[at + 1] if at >= -1 else None
    if letter == "B":
        return (["1", *series])[at + 1] if at >= 0 else None
    return series[at] if at >= 0 else None


class TestDiagonalRule:
    """Sample sizes and AQLs both grow by 10^(1/5), so a cell depends on the sum of its two indices."""

    @pytest.mark.parametrize(("edition", "severity"), SERVED)
    def test_every_raw_cell(self, edition, severity):
        grids = {
            ("normal", ISO): table.NORMAL,
            ("normal", MIL): table.NORMAL,
            ("tightened", ISO): table.TIGHTENED_1999,
            ("tightened", MIL): table.TIGHTENED_105E,
            ("reduced", ISO): table.REDUCED_1999,
            ("reduced", MIL): table.REDUCED_105E,
        }
        rows = grids[severity, edition]
        wrong = [
            (letter, table.AQLS[j], token, rule(edition, severity, letter, j))
            for letter in table.LETTERS
            for j, token in enumerate(rows[letter].split())
            if token != rule(edition, severity, letter, j)
        ]
        assert wrong == []

    def test_sizes(self):
        assert [table.SIZES[a] for a in table.LETTERS[3:]] == [
            8,
            13,
            20,
            32,
            50,
            80,
            125,
            200,
            315,
            500,
            800,
            1250,
            2000,
        ]
        assert table.SIZES["S"] == 3150
        assert [table.SIZES[a] for a in "ABC"] == [2, 3, 5]
        assert [table.SIZES_REDUCED[a] for a in "CDER"] == [2, 3, 5, 800]

    @pytest.mark.parametrize(
        ("sizes", "back"),
        [
            (table.SIZES_REDUCED, 2),
            (multistage.DOUBLE_SIZES, 1),
            (multistage.DOUBLE_SIZES_REDUCED, 3),
            (multistage.MULTIPLE_SIZES, 3),
            (multistage.MULTIPLE_SIZES_REDUCED, 5),
        ],
    )
    def test_every_other_sample_size_is_that_of_a_letter_before(self, sizes, back):
        letters = [*table.SIZES]
        for letter, n in sizes.items():
            assert n == table.SIZES[letters[max(letters.index(letter) - back, 0)]]


class TestTheory:
    """Acceptance at the AQL lies between 0.79 and 1 in every cell: a shifted row shows."""

    @pytest.mark.parametrize(("edition", "severity"), SERVED)
    def test_acceptance_at_the_aql(self, edition, severity):
        for letter in table.LETTERS:
            for aql in table.AQLS:
                plan = sampling.table_plan(letter, aql=aql, edition=edition, severity=severity)
                if plan.table_letter != letter:
                    continue
                at = float(aql) / 100
                assert 0.79 <= plan.acceptance_probability(at) <= 1, (letter, aql)

    @pytest.mark.parametrize("kind", ["double", "multiple"])
    @pytest.mark.parametrize("severity", sampling.SEVERITIES)
    def test_close_to_the_single_plan(self, kind, severity):
        """At no quality further from the single plan than the page on risks says."""
        seen = 0
        for letter in table.LETTERS:
            for aql in table.AQLS:
                plan = sampling.table_plan(letter, aql=aql, edition=MIL, severity=severity, kind=kind)
                if plan.table_letter != letter or plan.entry.kind != kind:
                    continue
                one = sampling.table_plan(letter, aql=aql, edition=MIL, severity=severity)
                p = np.linspace(0, 8 * float(aql) / 100, 80)
                p = p if plan.counting == "nonconformities" else p[p <= 1]
                gaps = np.abs(plan.acceptance_probability(p) - one.acceptance_probability(p))
                assert gaps.max() <= stated_distance(kind, severity, float(aql)), (letter, aql, gaps.max())
                seen += 1
        assert seen > 60

    def test_double_and_multiple_in_the_gap(self):
        """The last sample decides with one number; only in reduced inspection may a count lie between Ac and Re there."""
        for kind in ("double", "multiple"):
            for severity in sampling.SEVERITIES:
                for letter in table.LETTERS:
                    for aql in table.AQLS:
                        last = sampling.table_plan(letter, aql=aql, edition=MIL, severity=severity, kind=kind).stages[
                            -1
                        ]
                        assert severity == "reduced" or last.re == last.ac + 1

    def test_limit_numbers(self):
        """floor(m - 1.282 sqrt m), m the fewest sample units of the range times the AQL: what nine in ten such rows keep."""
        for units, row in limit_numbers.LIMITS.items():
            for aql, figure in zip(table.AQLS, row.split(), strict=True):
                mean = units * float(aql) / 100
                assert (-1 if figure == "-" else int(figure)) == max(floor(mean - 1.282 * sqrt(mean) + 1e-9), -1)

    def test_limiting_quality(self):
        """A lot of the limiting quality passes one time in ten, at most 13 in 100."""
        for lq, row in limiting_quality.PLANS.items():
            for start in limiting_quality.LOT_STARTS[: len(row.split())]:
                plan = sampling.isolated(start, lq=lq)
                bad = ceil(Fraction(lq) / 100 * start)
                at = plan.acceptance_probability(Fraction(bad, start), model="hypergeometric")
                assert at <= 0.13, (lq, start)

    @pytest.mark.parametrize(("edition", "method"), [("MIL-STD-414", "s"), (Z19, "s"), (Z19, "sigma")])
    def test_variables(self, edition, method):
        """A process at the AQL passes 87 to 99.5 times in 100; k rises with n, and tightened is a column to the left."""
        data = variables_414 if edition == "MIL-STD-414" else variables_z19
        for letter in data.SIZES:
            ks = []
            for before, aql in zip(("", *data.AQLS), data.AQLS, strict=False):
                plan = sampling.variables.table_plan(letter, aql=aql, edition=edition, method=method)
                assert 0.87 <= plan.acceptance_probability(float(aql) / 100) <= 0.995, (letter, aql)
                ks.append(plan.k)
                if before and (edition, aql) != ("MIL-STD-414", "0.065"):
                    tight = sampling.variables.table_plan(
                        letter, aql=aql, edition=edition, method=method, severity="tightened"
                    )
                    assert tight.k > plan.k or tight.n != plan.n
                    left = sampling.variables.table_plan(letter, aql=before, edition=edition, method=method)
                    assert (tight.n, tight.k) == (left.n, left.k) or edition == Z19
            assert ks == sorted(ks, reverse=True)


PINNED = {
    "single": "40f24f94e2e5126c",
    "multistage": "446faf427ca262c7",
    "limit_numbers": "6c38f93822438d30",
    "limiting_quality": "34222c166bad3da0",
    "variables_414": "ce1939090b1b2614",
    "variables_z19": "dd6148e4e7d49c63",
}
"""The first digits of the digest of each module of tables."""


class TestFrozen:
    """The tables are those that were verified: whoever changes one on purpose compares it again, and pins it anew."""

    @pytest.mark.parametrize(
        "name", ["single", "multistage", "limit_numbers", "limiting_quality", "variables_414", "variables_z19"]
    )
    def test_digest(self, name):
        module = {
            "single": table,
            "multistage": multistage,
            "limit_numbers": limit_numbers,
            "limiting_quality": limiting_quality,
            "variables_414": variables_414,
            "variables_z19": variables_z19,
        }[name]
        data = {key: value for key, value in vars(module).items() if key.isupper()}
        text = json.dumps({key: plain(value) for key, value in sorted(data.items())})
        assert hashlib.sha256(text.encode()).hexdigest()[:16] == PINNED[name]


def plain(value):
    if isinstance(value, Mapping):
        return [[str(key), plain(each)] for key, each in value.items()]
    return [plain(each) for each in value] if isinstance(value, tuple) else str(value)


DISTANCES = {"double": (0.09, 0.12, 0.15, 0.19), "multiple": (0.07, 0.16, 0.22, 0.17)}
"""AQL up to 10, up to 100, above; reduced inspection: the distances that the page on risks states."""


def stated_distance(kind, severity, aql):
    *by_aql, reduced = DISTANCES[kind]
    return reduced if severity == "reduced" else by_aql[(aql > 10) + (aql > 100)]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_distances_are_those_of_the_page(lang):
    page = (DOCS / lang / "explanation" / "what-a-plan-risks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z]+) \| ([0-9.]+) \| ([0-9.]+) \| ([0-9.]+) \| ([0-9.]+) \|$", page, re.MULTILINE)
    told = {kind: tuple(map(float, figures)) for kind, *figures in rows}
    assert tuple(told.values()) == tuple(DISTANCES.values())


def reference(name):
    path = REFERENCE / f"sampling_{name}.json"
    if not path.exists():
        pytest.skip("the reference files are not beside the checkout")
    return json.loads(path.read_text())


class TestReferenceFiles:
    """The data modules equal the files they were generated from."""

    def test_code_letters(self):
        found = reference("code_letters")
        for row in found["attributes"]["rows"]:
            for size in (row["lot"][0], row["lot"][1] or 10**9):
                assert [sampling.code_letter(size, level) for level in sampling.LEVELS] == row["letters"]
        for key, edition in (("variables_z19", "ANSI/ASQ Z1.9"), ("variables_mil_std_414", "MIL-STD-414")):
            for row in found[key]["rows"]:
                for level, letter in zip(found[key]["levels"], row["letters"], strict=True):
                    assert sampling.variables.code_letter(row["lot"][0], level, edition=edition) == letter

    def test_single(self):
        standards = list(reference("attributes_single")["standards"].values())
        for edition, found in zip((MIL, ISO), standards, strict=True):
            for severity, rows in found["resolved"].items():
                for letter, cells in rows.items():
                    for aql, cell in zip(table.AQLS, cells, strict=True):
                        got = cell_of(letter, aql, edition, severity)
                        assert [got.letter, got.n, got.ac, got.re, got.arrow] == cell

    @pytest.mark.parametrize("kind", ["double", "multiple"])
    def test_several(self, kind):
        found = reference(f"attributes_{kind}")
        for severity, rows in found["resolved"].items():
            for letter, cells in rows.items():
                for aql, cell in zip(table.AQLS, cells, strict=True):
                    plan = sampling.table_plan(letter, aql=aql, edition=MIL, severity=severity, kind=kind)
                    assert (plan.table_letter, plan.entry.arrow) == (cell[0], cell[-1])
                    assert plan.entry.kind == (cell[1] if isinstance(cell[1], str) else kind)
                    if kind == "double" and isinstance(cell[1], int):
                        assert [plan.n, *(x for s in plan.stages for x in (s.ac, s.re))] == cell[1:6]
                    if kind == "multiple" and isinstance(cell[1], int):
                        assert [[s.ac, s.re] for s in plan.stages] == found["sequences"][cell[2]]
                        assert {s.n for s in plan.stages} == {cell[1]}

    def test_limit_numbers(self):
        for row in reference("limit_numbers_105e")["rows"]:
            got = [sampling.limit_number(row["sample_units"][0], aql) for aql in table.AQLS]
            assert got == row["limit"]
        assert sampling.limit_number(10, "1.0") is None
        assert limit_numbers.UNCERTAINTY == 1

    def test_limiting_quality(self):
        found = reference("iso2859_2_lq")
        for lq, cells in found["plans"].items():
            for (low, _), cell in zip(found["lot_ranges"], cells, strict=True):
                plan = sampling.isolated(low, lq=lq)
                assert [plan.n, plan.ac] == [min(cell[0], low), cell[1]] if cell else [low, 0]
        assert limiting_quality.LOT_STARTS[0] == 16

    def test_variables_414(self):
        found = reference("variables_mil_std_414")
        for severity in ("normal", "tightened"):
            aqls = variables_414.AQLS[severity == "tightened" :]
            for letter, cells in found[severity]["values"].items():
                for aql, cell in zip(aqls, cells, strict=True):
                    plan = sampling.variables.table_plan(letter, aql=aql, severity=severity, edition="MIL-STD-414")
                    assert [plan.table_letter, plan.n, plan.k] == cell

    def test_variables_z19(self):
        tables = reference("variables_z19")["tables"]
        for method, key in (("s", "sigma_unknown"), ("sigma", "sigma_known")):
            for severity, rows in tables[key].items():
                for letter, cells in rows.items():
                    for aql, (n, m, k) in zip(variables_z19.AQLS, cells, strict=True):
                        plan = sampling.variables.table_plan(
                            letter, aql=aql, severity=severity, edition="ANSI/ASQ Z1.9", method=method
                        )
                        corrected = method == "sigma" and n in variables_z19.CORRECTED.values() and plan.n != n
                        assert plan.m == pytest.approx(m / 100)
                        assert corrected or (plan.n == n and plan.k == pytest.approx(k, abs=6e-5))
