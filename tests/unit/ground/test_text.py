"""Sentences in two languages."""

import pickle

import pytest

from cocorope.text import LANGUAGES, Text, is_utf8

HELD = Text("The lot {lot} is held.", "Lot {lot} ditahan.")


class TestText:
    """Every sentence is said in English and in Indonesian; neither may be missing."""

    @pytest.mark.parametrize(("en", "id_"), [("", "ya"), ("yes", ""), ("  ", "ya"), ("yes", "\n")])
    def test_needs_both_languages(self, en, id_):
        with pytest.raises(ValueError, match="needs both languages"):
            Text(en, id_)

    @pytest.mark.parametrize("value", [None, 3, b"x"])
    def test_takes_text_only(self, value):
        with pytest.raises(TypeError, match=r"Text\.en takes a sentence as str"):
            Text(value, "x")

    def test_refuses_what_utf8_cannot_say(self):
        with pytest.raises(ValueError, match="surrogate"):
            Text("x", "\ud800")
        assert Text("–", "–").en == "–"

    def test_says_one_language(self):
        assert [HELD.filled(lot="L-7").say(lang) for lang in LANGUAGES] == ["The lot L-7 is held.", "Lot L-7 ditahan."]
        assert str(HELD) == HELD.en

    def test_knows_no_other_language(self):
        with pytest.raises(ValueError, match="no language 'de' here: write one of 'en', 'id'"):
            HELD.say("de")

    def test_fills_language_by_language(self):
        filled = Text("It is {word}.", "Ini {word}.").filled(word=Text("dry", "kering"), other=1)
        assert (filled.en, filled.id) == ("It is dry.", "Ini kering.")

    def test_a_word_is_not_read_for_placeholders(self):
        assert HELD.filled(lot="{lot}").en == "The lot {lot} is held."

    def test_a_missing_word_is_named(self):
        with pytest.raises(KeyError, match="lot"):
            HELD.filled(other=1)

    def test_names_its_placeholders(self):
        assert HELD.placeholders("id") == {"lot"}

    def test_is_a_value(self):
        again = pickle.loads(pickle.dumps(HELD))
        assert again == HELD
        assert hash(again) == hash(HELD)

    def test_utf8(self):
        assert not is_utf8("a\udfff")
        assert is_utf8("sabut kelapa 🥥")
