"""Every public value goes into a document and a pickle and comes back equal; anything else is refused."""

import importlib
import json
import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cocorope import document
from cocorope.document import TYPES
from cocorope.errors import CocoropeError
from cocorope.strategies import findings, identifiers, qc, sampling, shipment, spec, trace, units
from cocorope.trace import Ledger

VALUES = st.one_of(
    units.scales(),
    findings.reports(),
    findings.policies(),
    identifiers.gtins(),
    identifiers.ssccs(),
    identifiers.glns(),
    identifiers.lot_numbers(),
    identifiers.container_numbers(),
    identifiers.un_locodes(),
    identifiers.digital_links(),
    identifiers.element_strings(),
    spec.products(),
    spec.packings(),
    spec.visuals(),
    spec.requirements(),
    spec.specifications(),
    spec.constructions(),
    trace.lots(),
    trace.items(),
    trace.parts(),
    trace.events(),
    trace.told(5).map(Ledger),
    trace.links(),
    trace.proofs(),
    qc.lots(),
    qc.terms(),
    qc.plans(),
    qc.counts(),
    qc.intervals(),
    qc.uncertainties(),
    qc.measurements(),
    qc.decisions(),
    shipment.records(),
    shipment.claims(),
    sampling.table_plans(),
    sampling.multistage_plans(),
    sampling.variables_plans(),
)
CONSTANTS = {
    f"{face}.{name}": value
    for face in ("findings", "spec", "qc", "trace", "shipment")
    for name, value in vars(importlib.import_module(f"cocorope.{face}")).items()
    if type(value) in set(TYPES.values())
}
some = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


class TestRoundTrip:
    """Documents and pickles give back what was put in: equal, of the same hash, digits included."""

    @some
    @given(VALUES)
    def test_through_a_document(self, value):
        text = document.text(value)
        again = document.read(text, type(value))
        assert again == value
        assert hash(again) == hash(value)
        assert document.text(again) == text

    @some
    @given(VALUES)
    def test_through_a_pickle(self, value):
        again = pickle.loads(pickle.dumps(value))
        assert again == value
        assert hash(again) == hash(value)
        assert document.text(again) == document.text(value)


class TestConstants:
    """What the faces hand on ready-made, rule data and vocabularies included, can be kept too."""

    @pytest.mark.parametrize("name", CONSTANTS)
    def test_round_trips(self, name):
        value = CONSTANTS[name]
        assert document.read(document.text(value), type(value)) == value
        assert pickle.loads(pickle.dumps(value)) == value


NOISE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def places(plain):
    """Every place in plain data, as (container, key)."""
    for key, item in plain.items() if isinstance(plain, dict) else enumerate(plain):
        yield plain, key
        if isinstance(item, dict | list):
            yield from places(item)


def said(data):
    """What reading says against data: nothing, or the sentences of a documented error in both languages."""
    try:
        document.read(data)
    except CocoropeError as error:
        return error.text("en") + error.text("id")
    return None


class TestRefused:
    """Whatever stands in a document, it is read or refused with a documented error."""

    @some
    @given(st.sampled_from(sorted(TYPES)), NOISE)
    def test_noise_for_a_value(self, name, noise):
        assert said({"cocorope": 1, "type": name, "value": noise}) != ""

    @some
    @given(VALUES, NOISE, st.data())
    def test_noise_in_one_place(self, value, noise, data):
        plain = json.loads(document.text(value))
        container, key = data.draw(st.sampled_from(list(places(plain))))
        container[key] = noise
        assert said(plain) != ""

    @some
    @given(spec.specifications() | findings.reports() | spec.visuals() | trace.events(), st.data())
    def test_a_key_too_many(self, value, data):
        plain = json.loads(document.text(value))
        data.draw(st.sampled_from([plain, plain["value"]]))["surplus key"] = 1
        assert "surplus key" in (said(plain) or "")
