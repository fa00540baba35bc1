"""The benchmarks measure what they say: rows can be read, targets are judged, every topic has its rows."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
TOPICS = sorted(file.stem for file in BENCHMARKS.glob("*.py") if file.stem not in {"run", "_ratio"})


@pytest.fixture(autouse=True)
def _beside(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))


def loaded(name):
    """A benchmark module, under a name of its own."""
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", BENCHMARKS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class TestRow:
    """A target says how many times as quick, or at most how much of the other's time."""

    def row(self, **fields):
        return loaded("_ratio").Row(**({"name": "x", "ours": 1.0} | fields))

    def test_at_least_so_many_times_as_quick(self):
        assert self.row(theirs=80.0, target=">= 80").met is True
        assert self.row(theirs=79.0, target=">= 80").met is False
        assert self.row(target=">= 80").met is False

    def test_at_most_so_much_of_the_others_time(self):
        assert self.row(theirs=1.0, target="<= 1.15").met is True
        assert self.row(theirs=0.5, target="<= 1.15").met is False

    def test_at_most_so_many_seconds(self):
        assert self.row(target="<= 1.5").met is True
        assert self.row(target="<= 0.5").met is False

    def test_without_a_target_nothing_is_judged(self):
        assert self.row(theirs=2.0).met is None

    def test_a_target_in_other_words_is_refused(self):
        with pytest.raises(ValueError, match="a target is written"):
            _ = self.row(target="> 3").met

    def test_table_names_what_is_not_met(self):
        assert "NOT MET" in loaded("_ratio").table([self.row(target="<= 0.5")])


class TestTopics:
    """Each module beside run.py has rows, and the figures shown in the docs are of these topics."""

    @pytest.mark.parametrize("topic", TOPICS)
    def test_has_rows_and_says_what_about(self, topic):
        source = (BENCHMARKS / f"{topic}.py").read_text(encoding="utf-8")
        assert "def rows() -> list[Row]:" in source
        assert source.startswith('"""')

    def test_figures_are_of_these_topics(self):
        figures = json.loads((BENCHMARKS / "results.json").read_text(encoding="utf-8"))
        assert set(figures) == set(TOPICS)
