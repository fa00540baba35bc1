"""A sentence in both languages of the house: English and Indonesian.

Ground floor: imports nothing of ours. Every error, rule title and finding message is a :class:`Text`;
neither language may be missing.
"""

import re
from typing import Final, Literal, TypeAlias, get_args

import attrs

Language: TypeAlias = Literal["en", "id"]
"""The code of a language we speak: ``"en"`` English, ``"id"`` Indonesian (ISO 639-1)."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
"""Every language we speak, English first."""

_PLACEHOLDER: Final = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


def is_utf8(words: str) -> bool:
    """Whether UTF-8 can say it: whether no half of a surrogate pair stands in it.

    Example:
        >>> is_utf8("sabut"), is_utf8(chr(0xD800))
        (True, False)
    """
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _full(_instance: "Text", attribute: "attrs.Attribute[str]", value: str) -> None:
    if not isinstance(value, str):
        raise TypeError(f"Text.{attribute.name} takes a sentence as str, got {type(value).__name__}")
    if not value.strip():
        raise ValueError(f"Text needs both languages: Text.{attribute.name} is empty")
    if not (value.isascii() or is_utf8(value)):
        raise ValueError(f"Text.{attribute.name} has half of a surrogate pair in it, which UTF-8 cannot say")


@attrs.frozen
class Text:
    """A sentence in English and in Indonesian; ``{names}`` in it are placeholders.

    Example:
        >>> held = Text("The lot {lot} is held.", "Lot {lot} ditahan.")
        >>> held.filled(lot="L-7").say("id")
        'Lot L-7 ditahan.'

    Raises:
        ValueError: A language is empty, or UTF-8 cannot say it.
        TypeError: A language is not text.
    """

    en: str = attrs.field(validator=_full)
    """The English sentence."""
    id: str = attrs.field(validator=_full)
    """The Indonesian sentence."""

    def say(self, lang: Language = "en") -> str:
        """The sentence in one language.

        Raises:
            ValueError: ``lang`` is not one of :data:`LANGUAGES`.
        """
        if lang not in LANGUAGES:
            raise ValueError(f"no language {lang!r} here: write one of {', '.join(map(repr, LANGUAGES))}")
        return self.en if lang == "en" else self.id

    def placeholders(self, lang: Language = "en") -> frozenset[str]:
        """The names in braces that :meth:`filled` wants, in one language."""
        return frozenset(_PLACEHOLDER.findall(self.say(lang)))

    def filled(self, **words: object) -> "Text":
        """The sentence with its placeholders filled.

        A word that is itself a :class:`Text` goes in language by language, anything else by ``str``.
        A word is never read for placeholders of its own.

        Args:
            **words: A word for each placeholder; more than the placeholders is allowed.

        Raises:
            KeyError: A placeholder has no word.
        """
        return Text(_fill(self.en, "en", words), _fill(self.id, "id", words))

    def __str__(self) -> str:
        return self.en


Wording: TypeAlias = str | Text
"""Words that stay as they are in every language, such as the title of a standard, or a :class:`Text`."""


def both(words: Wording) -> Text:
    """Words as a sentence in both languages: those that stay as they are stand in both.

    Example:
        >>> both("ISO 2307").say("id"), both(Text("the contract", "kontrak")).say("id")
        ('ISO 2307', 'kontrak')
    """
    return words if isinstance(words, Text) else Text(words, words)


def _fill(sentence: str, lang: Language, words: dict[str, object]) -> str:
    def spoken(match: re.Match[str]) -> str:
        word = words[match[1]]
        return word.say(lang) if isinstance(word, Text) else str(word)

    return _PLACEHOLDER.sub(spoken, sentence)
