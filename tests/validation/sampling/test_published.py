"""The page of published numbers: every row is worked out, and held against what the page says."""

import re
from pathlib import Path

import pytest

from cocorope.qc import sampling
from cocorope.qc.sampling import MultistagePlan, SinglePlan, VariablesPlan, variables

DOCS = Path(__file__).resolve().parents[3] / "docs"
KNOWN = {
    "sampling": sampling,
    "variables": variables,
    "MultistagePlan": MultistagePlan,
    "SinglePlan": SinglePlan,
    "VariablesPlan": VariablesPlan,
}
ROW = re.compile(r"^\| ([^|]+) \| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def rows(lang):
    return ROW.findall((DOCS / lang / "validation" / "sampling.md").read_text(encoding="utf-8"))


def shown(value):
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if hasattr(value, "stages"):
        return "; ".join(f"{stage.n}, {stage.ac}/{stage.re}" for stage in value.stages)
    return f"{float(value):.8g}"


def agree(ours, published):
    """Whether ours, rounded to the places that were printed, is what was printed."""
    try:
        half = 0.5 * 10 ** -len(published.partition(".")[2])
        return abs(float(ours) - float(published)) <= half * (1 + 1e-9)
    except ValueError:
        return ours == published


def test_enough_rows():
    assert len(rows("en")) == 66


def test_both_languages_ask_the_same():
    english, indonesian = ([(asked, ours) for _, asked, _, ours in rows(lang)] for lang in ("en", "id"))
    assert english == indonesian


@pytest.mark.parametrize("row", rows("en"), ids=lambda row: row[1])
def test_row(row):
    """Ours is what the library gives; it is what was published, or brackets say why it is not."""
    _, asked, published, ours = row
    assert shown(eval(asked, dict(KNOWN))) == ours  # noqa: S307  # code of our own docs page
    printed, _, why = published.partition(" (")
    if printed != "–":
        assert agree(ours, printed) is not bool(why)
