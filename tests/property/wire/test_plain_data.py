"""Laws of plain data."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cocorope import wire
from cocorope.errors import CocoropeError

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=15,
)


class TestCanonicalBytes:
    """The same data give the same bytes, which read back; other data give others."""

    @given(PLAIN)
    def test_read_back(self, data):
        assert wire.parse(wire.canonical_bytes(data)) == data

    @given(PLAIN, PLAIN)
    def test_tell_data_apart(self, one, other):
        same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
        assert (wire.canonical_bytes(one) == wire.canonical_bytes(other)) is same
        assert (wire.digest(one) == wire.digest(other)) is same

    @given(st.dictionaries(WORDS, st.integers()))
    def test_do_not_depend_on_the_order_of_keys(self, data):
        assert wire.canonical_bytes(dict(reversed(data.items()))) == wire.canonical_bytes(data)


def said(text):
    """What reading says against a text."""
    try:
        wire.parse(text)
    except CocoropeError as error:
        return str(error)
    return ""


class TestParse:
    """What is not JSON is refused by a documented error, and by no other."""

    @given(
        st.text(alphabet='[]{}",:0123456789.eE+-\\u tfnNI ', max_size=40)
        | st.text(max_size=40)
        | st.binary(max_size=40)
    )
    def test_only_documented_errors(self, text):
        assert len(said(text)) < 500

    @given(PLAIN)
    def test_reads_what_any_writer_writes(self, data):
        assert wire.parse(json.dumps(data)) == data
        assert wire.parse(json.dumps(data, indent=3, ensure_ascii=False)) == data
