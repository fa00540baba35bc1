"""Nothing is without its source."""

import pickle
from datetime import date

import pytest

from cocorope.errors import InvalidValueError
from cocorope.provenance import CONFIDENCE_WORDS, CONFIDENCES, Source
from cocorope.text import Text


class TestSource:
    """A source names the work, the place in it and how sure we are."""

    @pytest.mark.parametrize("reference", ["", " ", None, 3])
    def test_needs_a_work(self, reference):
        with pytest.raises(InvalidValueError, match=r"Source\.reference names the work"):
            Source(reference, confidence="read")

    def test_knows_its_confidences(self):
        with pytest.raises(InvalidValueError, match=r"one of exact, read, .*got 'sure'") as caught:
            Source("ISO 2307", confidence="sure")
        assert "salah satu dari" in caught.value.text("id")

    def test_says_itself(self):
        dated = Source("19 U.S.C. 1307", confidence="high", as_of=date(2026, 11, 24), note="n")
        assert str(dated) == "19 U.S.C. 1307 (high, as of 2026-11-24)"
        assert dated.text() == "19 U.S.C. 1307 (high confidence, as of 2026-11-24)"
        assert dated.text("id") == "19 U.S.C. 1307 (keyakinan tinggi, per 2026-11-24)"
        assert str(Source("arithmetic", confidence="exact")) == "arithmetic (exact)"
        assert Source("ISO 1968", clause="3.1", confidence="read").text() == "ISO 1968, 3.1 (read in its text)"

    def test_words_of_our_own_are_said_in_both_languages(self):
        own = Source(Text("the contract", "kontrak"), clause=Text("its terms", "syaratnya"), confidence="exact")
        assert (own.text(), own.text("id")) == ("the contract, its terms (exact)", "kontrak, syaratnya (pasti)")
        assert str(own) == "the contract, its terms (exact)"
        assert Source(Text("the contract", "kontrak"), clause="3", confidence="exact").place.id == "kontrak, 3"
        assert Source("ISO 2307", confidence="read").place == Text("ISO 2307", "ISO 2307")

    def test_every_confidence_has_its_words(self):
        assert set(CONFIDENCE_WORDS) == set(CONFIDENCES)

    def test_is_a_value(self):
        source = Source("ISO 2307", clause="9", confidence="read")
        assert pickle.loads(pickle.dumps(source)) == source
        assert hash(source) == hash(Source("ISO 2307", clause="9", confidence="read"))
