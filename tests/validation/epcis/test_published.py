"""Our event hashes beside the published ones; official examples in and out.

The documents are not ours to ship: they are read from beside the checkout, and the tests skip without them.
"""

import json
from pathlib import Path

import pytest

from cocorope import epcis

MATERIAL = Path(__file__).resolve().parents[3].parent / "shared" / "reference" / "traceability"
VECTORS = sorted(MATERIAL.glob("hash/*.json"))
EXAMPLES = sorted(MATERIAL.glob("examples/*.jsonld"))

pytestmark = pytest.mark.skipif(not MATERIAL.exists(), reason="the published documents are not beside this checkout")


@pytest.mark.parametrize("file", VECTORS or [None], ids=lambda file: file.stem if file else "none")
class TestHashVectors:
    """CBV 2.0, 8.9: profile ``reference`` gives the pre-hash text and the hash that were published."""

    def test_the_pre_hash_text_is_the_published_one(self, file):
        vector = json.loads(file.read_text(encoding="utf-8"))
        context = vector["document"].get("@context")
        events = epcis.read(vector["document"]).events
        assert [epcis.prehash(event, context=context) for event in events] == _list(vector["prehash"])

    def test_the_hash_is_the_published_one(self, file):
        vector = json.loads(file.read_text(encoding="utf-8"))
        context = vector["document"].get("@context")
        plain = [event.write() for event in epcis.read(vector["document"]).events]
        assert [epcis.event_hash(event, context=context) for event in plain] == _list(vector["hash_sha256"])


@pytest.mark.parametrize("file", EXAMPLES or [None], ids=lambda file: file.stem if file else "none")
class TestOfficialExamples:
    """EPCIS 2.0, 9.6: an official example read and written again is the same JSON, extensions included."""

    def test_read_and_written_again_it_is_the_same(self, file):
        plain = json.loads(file.read_text(encoding="utf-8"))
        assert epcis.write(epcis.read(plain)) == plain

    def test_its_events_are_taken_over_or_reported(self, file):
        translation = epcis.to_events(epcis.read(file.read_text(encoding="utf-8")))
        assert translation.events or translation.report.findings


def _list(value):
    return value if isinstance(value, list) else [value]
