"""Pieces of text, HTML and SVG: pure functions from words to words.

Ground floor. Reports, plans and curves are written with these, so that one place knows how to break a
line, how to escape a word and what may never reach a terminal or a browser.
"""

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

from cocorope.errors import InvalidValueError, shown
from cocorope.text import Text

LEAST_WIDTH: Final = 20
"""The narrowest column we write into; below it a code and its title no longer stand on one line."""

_SPACE: Final = frozenset({"Zs", "Zl", "Zp"})
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(words: str) -> str:
    r"""Words on one line, fit for a terminal: no control character, no direction override, single spaces.

    A tab or a line break becomes a space; anything else that does not print becomes U+FFFD, so that a
    reader sees that something was there.

    Example:
        >>> clean("coil\t7\x1b[2J")
        'coil 7\ufffd[2J'
    """
    if words.isascii() and words.isprintable():
        return " ".join(words.split())
    return " ".join("".join(map(_printable, words)).split())


def _printable(character: str) -> str:
    category = unicodedata.category(character)
    if category in _SPACE or character in "\t\n\r\v\f\x85":
        return " "
    return "\ufffd" if category in _UNPRINTABLE else character


def wrapped(words: str, width: int = 80, *, first: str = "", rest: str | None = None) -> str:
    """Words broken into lines of at most ``width`` characters; a longer word stands alone, unbroken.

    Args:
        words: What to write; white space in it is not kept.
        width: The column, in characters, indents included.
        first: What the first line begins with.
        rest: What every further line begins with; as wide as ``first`` in spaces when not given.

    Raises:
        InvalidValueError: ``width`` is not a whole number of :data:`LEAST_WIDTH` or more.

    Example:
        >>> print(wrapped("the lot is held until tested", 20, first="- "))
        - the lot is held
          until tested
    """
    return textwrap.fill(
        clean(words),
        checked_width(width),
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_long_words=False,  # a code, a path or an address must stay whole to be copied
        break_on_hyphens=False,
    )


def checked_width(width: int) -> int:
    """The width, if it can be written into.

    Raises:
        InvalidValueError: It is not a whole number of :data:`LEAST_WIDTH` or more.
    """
    if isinstance(width, bool) or not isinstance(width, int) or width < LEAST_WIDTH:
        raise InvalidValueError(
            Text(
                f"width is a whole number of characters, {LEAST_WIDTH} or more; got {shown(width)}. Write width=80.",
                f"width adalah bilangan bulat, paling sedikit {LEAST_WIDTH} karakter; yang diberikan {shown(width)}. "
                "Tulis width=80.",
            )
        )
    return width


def element(name: str, *children: str, attributes: Mapping[str, str] | None = None) -> str:
    """One HTML or SVG element around children that are already markup.

    Args:
        name: The tag.
        *children: Markup, put in as it is: escape text with :func:`words` first.
        attributes: Their values are escaped here.

    Example:
        >>> element("p", words("5 < 6"), attributes={"class": "note"})
        '<p class="note">5 &lt; 6</p>'
    """
    opening = "".join([name, *(f' {key}="{escape(clean(value))}"' for key, value in (attributes or {}).items())])
    return f"<{opening}>{''.join(children)}</{name}>"


def words(text: str) -> str:
    """Text as markup: cleaned and escaped.

    Example:
        >>> words('<b> & "c"')
        '&lt;b&gt; &amp; &quot;c&quot;'
    """
    return escape(clean(text))


def joined(lines: Iterable[str]) -> str:
    r"""Lines of text as one, without trailing spaces.

    Example:
        >>> joined(["a ", "", "b"])
        'a\n\nb'
    """
    return "\n".join(line.rstrip() for line in lines)
