"""From what a converter raises to the faults a person can read: where, what, and a code."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import islice
from typing import Final

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    IterableValidationNote,
)

from cocorope.errors import CocoropeError, DocumentError, Fault, InvalidValueError, shown
from cocorope.text import Text

MOST_FAULTS: Final = 100
"""How many faults of one document are listed; a last one says that there are more."""

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}")
_NOTES: Final = (AttributeValidationNote, IterableValidationNote)
_DATA_ERRORS: Final = (ValueError, TypeError, ArithmeticError, LookupError)
"""What a constructor may raise about its input; anything else is a bug and is let through."""


class RefusedError(InvalidValueError):
    """What a hook raises about a value in a document: a sentence, and the code of the fault.

    Args:
        message: What was expected, what was got, how to write it right.
        code: The stable word of the fault, as :attr:`cocorope.errors.Fault.code`.
        key: The key below the value's own place that the fault is about, if any.
    """

    def __init__(self, message: Text, code: str, key: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.key = key

    def __reduce__(self) -> tuple[type["RefusedError"], tuple[Text, str, str | None]]:
        return type(self), (self.message, self.code, self.key)


def wrong_kind(expected: Text, got: object) -> RefusedError:
    """The refusal of a value of another kind.

    Args:
        expected: What is wanted, as the object of a sentence: "text", "a list".
        got: The value.
    """
    return RefusedError(
        Text(
            f"Expected {expected.en}; got {shown(got)}.",
            f"Yang diharapkan {expected.id}; yang diberikan {shown(got)}.",
        ),
        "wrong_kind",
    )


def one_of(known: Iterable[str], got: object, code: str, key: str | None = None) -> RefusedError:
    """The refusal of a word that is not among the known ones: names them, and the closest one.

    Args:
        known: The words that would do.
        got: The value.
        code: The code of the fault.
        key: The key below the value's own place that the fault is about, if any.
    """
    words = sorted(known)
    listed = ", ".join(words)
    close = closest(got, words)
    meant = (f" Did you mean {close}?", f" Maksud Anda {close}?") if close else ("", "")
    return RefusedError(
        Text(
            f"Expected one of {listed}; got {shown(got)}.{meant[0]}",
            f"Yang diharapkan salah satu dari {listed}; yang diberikan {shown(got)}.{meant[1]}",
        ),
        code,
        key,
    )


def closest(got: object, known: Iterable[str]) -> str | None:
    """The known word most like the one that was got, if one is like it at all.

    Example:
        >>> closest("nominal_diamter", ["nominal_diameter", "finish"])
        'nominal_diameter'
    """
    if not isinstance(got, str) or not _NAME.fullmatch(got):
        return None
    exact = {word.casefold(): word for word in known}
    found = get_close_matches(got.casefold(), exact, n=1, cutoff=0.6)
    return exact[found[0]] if found else None


def unknown_key(got: object, known: Iterable[str]) -> RefusedError:
    """The refusal of a key that a record does not have."""
    words = sorted(known)
    close = closest(got, words)
    listed = ", ".join(words)
    hint = (
        Text(f"did you mean {close}?", f"maksud Anda {close}?")
        if close
        else Text(f"known: {listed}.", f"yang dikenal: {listed}.")
    )
    return RefusedError(
        Text(
            f"The key {shown(got)} is not known here; {hint.en}",
            f"Kunci {shown(got)} tidak dikenal di sini; {hint.id}",
        ),
        "unknown_key",
        got if isinstance(got, str) else shown(got),
    )


def step(place: object) -> str:
    """One step of a JSON path: ``.name``, ``[3]``, or ``['a key']``, clipped.

    Example:
        >>> step("limit"), step(2), step("B 1")
        ('.limit', '[2]', "['B 1']")
    """
    if isinstance(place, int):
        return f"[{place}]"
    text = str(place)
    return f".{text}" if _NAME.fullmatch(text) else f"[{shown(text)}]"


def faults_of(error: Exception, path: str = "$") -> tuple[Fault, ...]:
    """Every fault in what a converter raised, in document order; of more than a hundred, the first and a word.

    Raises:
        Exception: ``error`` itself, when something in it is not about the data.
    """
    found = list(islice(_walk(error, path), MOST_FAULTS + 1))
    if len(found) > MOST_FAULTS:
        found[MOST_FAULTS] = Fault("$", _MORE, "more")
    return tuple(found)


def _walk(error: Exception, path: str) -> Iterator[Fault]:
    if isinstance(error, BaseValidationError):
        for part in error.exceptions:
            yield from _walk(part, path + _step_of(part))
    elif isinstance(error, DocumentError):
        for fault in error.faults:
            yield Fault(path + fault.path.removeprefix("$"), fault.message, fault.code)
    else:
        yield _fault(error, path)


def _note(error: Exception) -> AttributeValidationNote | IterableValidationNote | None:
    """The first note is the innermost: where the error happened, seen from the group it stands in."""
    notes = (note for note in getattr(error, "__notes__", ()) if isinstance(note, _NOTES))
    return next(notes, None)


def _step_of(error: Exception) -> str:
    note = _note(error)
    if note is None:
        return ""
    return step(note.name if isinstance(note, AttributeValidationNote) else note.index)


def _fault(error: Exception, path: str) -> Fault:
    note = _note(error)
    if isinstance(error, RefusedError):
        return Fault(path + (step(error.key) if error.key is not None else ""), error.message, error.code)
    if isinstance(error, CocoropeError):
        return Fault(path, error.message, "wrong_kind" if isinstance(error, TypeError) else "invalid")
    if isinstance(error, KeyError) and isinstance(note, AttributeValidationNote) and error.args == (note.name,):
        return Fault(path, _MISSING, "missing")
    if isinstance(error, _DATA_ERRORS):
        return Fault(path, _foreign(error), "wrong_kind" if isinstance(error, TypeError) else "invalid")
    raise error


_MORE: Final = Text("There are more faults, not listed here.", "Masih ada kesalahan lain yang tidak ditampilkan.")
_MISSING: Final = Text("This key is required and is missing.", "Kunci ini wajib ada, tetapi tidak ada.")


def _foreign(error: Exception) -> Text:
    said = shown(str(error))
    return Text(f"The value was refused: {said}.", f"Nilai ini ditolak: {said}.")
