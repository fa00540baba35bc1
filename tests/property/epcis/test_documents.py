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


def places(value, path=()):
    """The way to every value in a document."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, member in inner:
        yield from places(member, (*path, step))


ODD = st.sampled_from(
    [
        None, True, 0, -1.5, "", "x", "urn:a:b", "http://a/ b", [], {}, ["urn:a:b", "urn:a:b"], "2025-07-30T08:00:00Z",
        "2025-07-30", "+07:00", "shipping", {"a": 1}, {"a:b": 1}, [1], "ADD", "KGM", "urn:epcglobal:cbv:x", "kg",
        "2025-07-30T23:59:60Z", "https://gs1.org/voc/Force", {"id": "urn:a:b"},
    ]
)  # fmt: skip
NAMES = st.sampled_from(
    [
        "foo", "a:b", "ilmd", "action", "parentID", "http://x y/", "id", "type", "recordTime", "epcList", "readPoint",
        "quantityList", "@context", "persistentDisposition", "é:x", "a:",
    ]
)  # fmt: skip


@st.composite
def damaged(draw):
    """A document of which one value was taken away, made odd, told twice or put where it may not stand."""
    plain = json.loads(json.dumps(epcis.write(draw(ours.epcis_documents()))))
    path = draw(st.sampled_from([path for path in places(plain) if path]))
    parent = plain
    for step in path[:-1]:
        parent = parent[step]
    change = draw(st.sampled_from(["taken", "odd", "more"]))
    if change == "taken":
        del parent[path[-1]]
    elif change == "odd":
        parent[path[-1]] = draw(ODD)
    elif isinstance(parent, dict):
        parent[draw(NAMES)] = draw(ODD)
    else:
        parent.append(copy.deepcopy(parent[path[-1]]))
    return plain


def outcome(plain):
    """The document, or the error that refuses it."""
    try:
        return epcis.read(plain)
    except epcis.EpcisError as error:
        return error


def is_refusal(read):
    """Whether a document was refused, and then with the place of every fault."""
    faults = getattr(read, "faults", None)
    return faults is not None and bool(faults) and all(fault.path.startswith("$") for fault in faults)


class TestDamagedDocuments:
    """EPCIS 2.0, 10: what is read was sound; what was not sound is refused with its paths, and nothing else happens."""

    @settings(max_examples=40)
    @given(damaged())
    def test_what_is_read_is_written_as_it_came(self, plain):
        read = outcome(plain)
        assert is_refusal(read) or epcis.write(read) == plain

    @settings(max_examples=40)
    @given(damaged())
    def test_what_is_read_is_valid_under_the_schema_with_formats(self, validator, plain):
        assert is_refusal(outcome(plain)) or validator.is_valid(plain)

    @settings(max_examples=40)
    @given(damaged())
    def test_text_and_dict_are_read_or_refused_alike(self, plain):
        assert is_refusal(outcome(plain)) == is_refusal(outcome(json.dumps(plain)))
