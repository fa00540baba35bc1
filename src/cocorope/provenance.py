"""Where a number or a rule comes from, and how sure we are of it.

Ground floor. Nothing in cocorope is without a :class:`Source`; what could not be verified is absent.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.text import Language, Text, Wording, both

Confidence: TypeAlias = Literal["exact", "read", "secondary", "inferred", "recalled", "high", "medium", "low"]
"""How sure we are.

``exact``: true by definition or arithmetic. Of the coir facts: ``read`` in the text of the standard,
``secondary`` source, ``inferred`` or computed here, ``recalled`` and not seen. Of the sampling,
traceability and trade facts: ``high``, ``medium``, ``low``. The two scales are kept apart because they
were given apart.
"""

CONFIDENCES: Final[tuple[Confidence, ...]] = get_args(Confidence)
"""Every word of :data:`Confidence`."""

CONFIDENCE_WORDS: Final[Mapping[Confidence, Text]] = MappingProxyType(
    {
        "exact": Text("exact", "pasti"),
        "read": Text("read in its text", "dibaca di naskahnya"),
        "secondary": Text("secondary source", "sumber kedua"),
        "inferred": Text("inferred", "disimpulkan"),
        "recalled": Text("recalled, not seen", "ingatan, tidak dilihat"),
        "high": Text("high confidence", "keyakinan tinggi"),
        "medium": Text("medium confidence", "keyakinan sedang"),
        "low": Text("low confidence", "keyakinan rendah"),
    }
)
"""Each word of :data:`Confidence` as a reader sees it."""

_PLACE: Final = Text("{work}, {clause}", "{work}, {clause}")
_AS_OF: Final = Text("as of {day}", "per {day}")


def _known(_instance: "Source", _attribute: "attrs.Attribute[Confidence]", value: object) -> None:
    if value not in CONFIDENCES:
        words = ", ".join(CONFIDENCES)
        raise InvalidValueError(
            Text(
                f"Source.confidence is one of {words}; got {shown(value)}.",
                f"Source.confidence adalah salah satu dari {words}; yang diberikan {shown(value)}.",
            )
        )


def _named(_instance: "Source", _attribute: "attrs.Attribute[Wording]", value: object) -> None:
    if not (isinstance(value, Text) or (isinstance(value, str) and value.strip())):
        raise InvalidValueError(
            Text(
                f"Source.reference names the work the fact was taken from, as text; got {shown(value)}.",
                f"Source.reference menyebut karya asal fakta itu, berupa teks; yang diberikan {shown(value)}.",
            )
        )


@attrs.frozen
class Source:
    """A work, the place in it, and the confidence of what was taken from it.

    Example:
        >>> str(Source("ISO 2307:2010", clause="9.2", confidence="read"))
        'ISO 2307:2010, 9.2 (read)'

    Raises:
        InvalidValueError: No reference, or a confidence that is not a word of :data:`Confidence`.
    """

    reference: Wording = attrs.field(validator=_named)
    """The work: a standard with its year, a statute, a page with its address. Its title is no sentence of ours
    and stays in its language; what we name in words of our own ("the contract") is a :class:`Text`."""
    clause: Wording = attrs.field(default="", kw_only=True)
    """The clause, article, table or section in it; empty where it has none."""
    confidence: Confidence = attrs.field(kw_only=True, validator=_known)
    """How sure we are of it."""
    as_of: date | None = attrs.field(default=None, kw_only=True)
    """The day on which the fact was looked up, where it can change."""
    note: str = attrs.field(default="", kw_only=True)
    """What a reader should know beside it."""

    @property
    def place(self) -> Text:
        """The work and the place in it: ``"ISO 2307:2010, 9.2"``."""
        return _PLACE.filled(work=self.reference, clause=self.clause) if self.clause else both(self.reference)

    def text(self, lang: Language = "en") -> str:
        """The place and the confidence for a reader, in one language.

        Example:
            >>> Source("ISO 2307:2010", clause="9.2", confidence="read").text("id")
            'ISO 2307:2010, 9.2 (dibaca di naskahnya)'
        """
        sure = CONFIDENCE_WORDS[self.confidence].say(lang)
        if self.as_of is None:
            return f"{self.place.say(lang)} ({sure})"
        dated = _AS_OF.filled(day=self.as_of.isoformat()).say(lang)
        return f"{self.place.say(lang)} ({sure}, {dated})"

    def __str__(self) -> str:
        dated = f"{self.confidence}, as of {self.as_of.isoformat()}" if self.as_of else self.confidence
        return f"{self.place} ({dated})"
