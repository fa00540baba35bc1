"""A strategy for each kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.strategies import units as drawn
from cocorope.units import KINDS

FUNCTIONS = [
    ("Length", drawn.lengths),
    ("Area", drawn.areas),
    ("Volume", drawn.volumes),
    ("Mass", drawn.masses),
    ("Force", drawn.forces),
    ("LinearDensity", drawn.linear_densities),
    ("ArealDensity", drawn.areal_densities),
    ("Density", drawn.densities),
    ("Stress", drawn.stresses),
    ("Tenacity", drawn.tenacities),
    ("ForcePerWidth", drawn.forces_per_width),
    ("Twist", drawn.twists),
    ("EndsPerLength", drawn.ends_per_length),
    ("Ratio", drawn.ratios),
    ("MassFraction", drawn.mass_fractions),
    ("Duration", drawn.durations),
    ("Temperature", drawn.temperatures),
    ("Runnage", drawn.runnages),
    ("MoistureContent", drawn.moisture_contents),
    ("Regain", drawn.regains),
]


@pytest.mark.parametrize(("name", "function"), FUNCTIONS)
def test_draws_the_kind(name, function):
    @settings(max_examples=10)
    @given(st.data())
    def drawn_value(data):
        assert type(data.draw(function())) is KINDS[name]

    drawn_value()


def test_none_is_missing():
    assert {name for name, _ in FUNCTIONS} == set(KINDS)
