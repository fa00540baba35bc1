"""Hypothesis knows our types, in whatever order it and ours are imported."""

import importlib
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cocorope._hypothesis import STRATEGIES
from cocorope.units import KINDS

TYPES = [
    getattr(importlib.import_module(f"cocorope.{floor}"), name) for floor, names in STRATEGIES.items() for name in names
]


class TestDrawing:
    """``from_type`` draws a value of each type that is registered."""

    @pytest.mark.parametrize("kind", [*TYPES, *KINDS.values()], ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
    def test_draws(self, kind):
        @settings(max_examples=3, database=None, suppress_health_check=list(HealthCheck))
        @given(st.from_type(kind))
        def drawn(value):
            assert isinstance(value, kind)

        drawn()


class TestImporting:
    """The hook opens whichever is imported first, and leaves pint alone."""

    @pytest.mark.parametrize(
        "first", ["hypothesis", "cocorope.strategies.findings", "cocorope._hypothesis", "cocorope.spec"]
    )
    def test_in_any_order(self, first):
        code = (
            f"import {first}, hypothesis, cocorope.strategies.spec, sys; print({{'pint', 'scipy'}} & set(sys.modules))"
        )
        quiet = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
        command = [sys.executable, "-W", "error", "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=quiet)
        assert done.stdout.strip() == "set()"
