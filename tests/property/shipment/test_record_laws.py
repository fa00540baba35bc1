"""Laws of recorded releases."""

import pickle
from datetime import UTC, datetime

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import document, trace
from cocorope import shipment as shp
from cocorope.strategies import shipment as drawn

OTHER = "1" * 64


def again(record, shipment, events=drawn.HISTORY):
    return shp.replay(record, shipment, events, [])


@st.composite
def pairs(draw):
    """A shipment and the record of its release."""
    shipment = draw(drawn.shipments())
    return shipment, draw(drawn.records(st.just(shipment)))


class TestReplays:
    """A record replays: the same facts give the same answer, through documents and pickles too."""

    @given(pair=pairs())
    @settings(max_examples=40)
    def test_same(self, pair):
        shipment, record = pair
        assert again(record, shipment).same
        assert again(record, shipment).answer == record.report

    @given(pair=pairs())
    @settings(max_examples=30)
    def test_copies(self, pair):
        shipment, record = pair
        kept = document.read(document.text(record), shp.ReleaseRecord)
        history = document.read(document.text(drawn.HISTORY), trace.Ledger)
        assert kept == record == pickle.loads(pickle.dumps(record))
        assert again(kept, document.read(document.text(shipment), shp.Shipment), history).same

    @given(pair=pairs(), data=st.data())
    @settings(max_examples=30)
    def test_order(self, pair, data):
        shipment, record = pair
        papers = None if shipment.papers is None else data.draw(st.permutations(shipment.papers))
        packages = data.draw(st.permutations(shipment.packages))
        events = trace.Ledger(data.draw(st.permutations(drawn.HISTORY.events)))
        assert again(record, attrs.evolve(shipment, papers=papers, packages=packages), events).same

    @given(pair=pairs(), hours=st.integers(1, 1000))
    @settings(max_examples=20)
    def test_later_events(self, pair, hours):
        shipment, record = pair
        later = datetime.fromtimestamp(record.at.timestamp() + 3600 * hours, tz=UTC)
        more = trace.Judged(id="x", at=record.at, recorded=later, of="L-1", verdict="recalled")
        assert again(record, shipment, drawn.HISTORY.append(more)).same


class TestSealed:
    """Whatever is changed in a record is seen; whatever is changed in the facts is seen."""

    @given(pair=pairs(), data=st.data())
    @settings(max_examples=40)
    def test_altered(self, pair, data):
        shipment, record = pair
        changed = data.draw(
            st.sampled_from(
                [
                    {"by": "someone else"},
                    {"on": record.on.replace(year=2040, day=1)},
                    {"library": "9.9.9"},
                    {"rule_data": "another"},
                    {"unexplained": "77 kg"},
                    {"facts": attrs.evolve(record.facts, decisions=OTHER)},
                    {"digest": OTHER},
                ]
            )
        )
        assert again(attrs.evolve(record, **changed), shipment).report.of("SHP093")

    @given(pair=pairs(), data=st.data())
    @settings(max_examples=30)
    def test_other_facts(self, pair, data):
        shipment, record = pair
        other = data.draw(drawn.spoiled(shipment))
        told = again(record, other).report.of("SHP094")
        assert bool(told) is (other != shipment)
