"""Laws of reading and writing EPCIS 2.0."""

import copy
import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import epcis
from cocorope.strategies import epcis as ours

few = settings(max_examples=25)  # an event has forty members: each example is dear
SCHEMA = (
    Path(__file__).resolve().parents[3].parent / "shared/reference/traceability/schema/epcis-2.0.1-json-schema.json"
)


@pytest.fixture(scope="module")
def validator():
    if not SCHEMA.exists():
        pytest.skip("the published JSON schema 2.0.1 is not beside this checkout")
    jsonschema = pytest.importorskip("jsonschema")
    checker = jsonschema.Draft7Validator.FORMAT_CHECKER
    assert {"uri", "date-time"} <= set(checker.checkers), "formats must be asserted, or the schema proves little"
    return jsonschema.Draft7Validator(json.loads(SCHEMA.read_text()), format_checker=checker)


class TestReadingAndWriting:
    """EPCIS 2.0, 10: a document read and written again is the same document."""

    @few
    @given(ours.epcis_documents())
    def test_reading_what_was_written_gives_an_equal_document(self, document):
        assert epcis.read(epcis.write(document)) == document

    @few
    @given(ours.epcis_documents())
    def test_writing_what_was_read_gives_the_same_json(self, document):
        plain = epcis.write(document)
        assert epcis.write(epcis.read(copy.deepcopy(plain))) == plain

    @few
    @given(ours.epcis_documents())
    def test_text_and_dict_read_alike(self, document):
        assert epcis.read(json.dumps(epcis.write(document))) == document

    @few
    @given(ours.epcis_events())
    def test_a_single_event_needs_only_its_context(self, event):
        plain = {"@context": epcis.STANDARD_CONTEXT, **event.write()}
        read = epcis.read(plain)
        assert epcis.write(read) == plain
        assert read.context == epcis.STANDARD_CONTEXT

    @few
    @given(ours.epcis_documents())
    def test_pickled_is_equal_and_hashes_alike(self, document):
        again = pickle.loads(pickle.dumps(document))
        assert again == document
        assert hash(again) == hash(document)

    @few
    @given(ours.epcis_documents())
    def test_what_is_written_is_valid_under_the_schema_with_formats(self, validator, document):
        assert [error.message for error in validator.iter_errors(epcis.write(document))] == []

    @few
    @given(st.lists(ours.epcis_events(), max_size=4))
    def test_events_one_at_a_time_are_the_events_of_the_document(self, some):
        plain = [event.write() for event in some]
        assert list(epcis.read_events(iter(plain))) == some
