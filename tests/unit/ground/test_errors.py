"""One family of errors, in both languages."""

import pickle
from decimal import Decimal

import pytest

from cocorope.errors import CocoropeError, DocumentError, Fault, InvalidValueError, WrongKindError, shown
from cocorope.text import Text

SAID = Text("Write 12.5.", "Tulis 12.5.")


class TestFamily:
    """Every error is a CocoropeError; a value fault is a ValueError too, a kind fault a TypeError."""

    @pytest.mark.parametrize(("error", "builtin"), [(InvalidValueError, ValueError), (WrongKindError, TypeError)])
    def test_is_caught_by_its_builtin_name(self, error, builtin):
        with pytest.raises(builtin) as caught:
            raise error(SAID)
        assert isinstance(caught.value, CocoropeError)
        assert str(caught.value) == caught.value.text() == "Write 12.5."
        assert caught.value.text("id") == "Tulis 12.5."

    @pytest.mark.parametrize("error", [CocoropeError, InvalidValueError, WrongKindError])
    def test_travels_between_processes(self, error):
        again = pickle.loads(pickle.dumps(error(SAID)))
        assert type(again) is error
        assert again.message == SAID


class TestDocumentError:
    """A document error tells all its faults, each with its place."""

    FAULTS = (Fault("$.net", SAID, "invalid"), Fault("$.lot", SAID, "missing"))

    def test_lists_every_fault(self):
        error = DocumentError(self.FAULTS)
        assert str(error) == "2 faults in the document:\n- $.net: Write 12.5.\n- $.lot: Write 12.5."
        assert error.text("id").startswith("2 kesalahan dalam dokumen:\n- $.net: Tulis 12.5.")
        assert error.faults == self.FAULTS

    def test_counts_one_as_one(self):
        assert str(DocumentError(self.FAULTS[:1])).startswith("1 fault in the document:")
        assert str(self.FAULTS[0]) == "$.net: Write 12.5."

    def test_needs_a_fault(self):
        with pytest.raises(ValueError, match="got none"):
            DocumentError([])

    def test_travels_between_processes(self):
        assert pickle.loads(pickle.dumps(DocumentError(self.FAULTS))).faults == self.FAULTS


class TestShown:
    """An error repeats at most sixty characters of an input, quoted and in ASCII, on one line."""

    @pytest.mark.parametrize(
        ("value", "said"),
        [
            ("12 MM", "'12 MM'"),
            ("a\nb", "'a\\nb'"),
            ("\x1b[2J\u202e", "'\\x1b[2J\\u202e'"),
            (True, "True (bool)"),
            (3.7, "3.7 (float)"),
            (3, "3 (int)"),
            (10**60, "int"),
            (Decimal("3.70"), "3.70 (Decimal)"),
            (Decimal("-sNaN"), "-sNaN (Decimal)"),
            (Decimal("1e999999"), "1E+999999 (Decimal)"),
            (Decimal(10**61), "Decimal"),
            (None, "None"),
            ([1], "list"),
        ],
    )
    def test_says(self, value, said):
        assert shown(value) == said

    def test_never_whole(self):
        assert shown("x" * 10_000_000) == "'" + "x" * 60 + "'… (10000000 characters)"
        assert shown("x" * 60) == "'" + "x" * 60 + "'"
