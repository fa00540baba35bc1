"""A picture drawn by the library while the docs are built, put into the page as inline SVG.

.. code-block:: markdown

    ```{picture} pictures.sampling:operating_characteristic
    :alt: Probability of acceptance against the share of nonconforming units
    The caption.
    ```

The argument names a function that may take ``lang``, and ``theme``: it is then drawn twice, for a light and for a dark
page. It returns SVG text, or something with ``_repr_svg_``. Modules under ``docs/`` and the installed package can be
named. Inline, since an SVG used as an image does not follow the theme's switch from light to dark: what is drawn once is
drawn in ``currentColor``.
"""

import html
import importlib
import inspect
import re
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

THEMES = ("light", "dark")


def drawn(name: str, lang: str) -> str:
    """What the function ``module:function`` draws, in one language; once for each theme where it takes one."""
    module, _, path = name.partition(":")
    thing: Any = importlib.import_module(module)
    for part in path.split("."):
        thing = getattr(thing, part)
    takes = inspect.signature(thing).parameters
    words = {"lang": lang} if "lang" in takes else {}
    if "theme" not in takes:
        return _svg(thing(**words))
    both = ((theme, _svg(thing(**words, theme=theme))) for theme in THEMES)
    return "".join(f'<div class="only-{theme}">{svg}</div>' for theme, svg in both)


def _svg(made: Any) -> str:  # noqa: ANN401  # text, or whatever shows itself so
    text = made if isinstance(made, str) else made._repr_svg_()  # the protocol's own name
    start = text.index("<svg")  # matplotlib writes an XML header and a doctype before it
    return re.sub(r"<metadata>.*?</metadata>", "", text[start:], flags=re.DOTALL)


class Picture(SphinxDirective):
    """The directive ``picture``."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"alt": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Draw it now."""
        svg = drawn(self.arguments[0], self.config.language)
        alt = html.escape(self.options.get("alt", " ".join(self.content)), quote=True)
        opened = f'<div role="img" aria-label="{alt}">{svg}</div>'
        figure = nodes.container(classes=["coco-picture"])
        figure += nodes.raw("", opened, format="html")
        if self.content:
            caption = nodes.container(classes=["caption"])
            self.state.nested_parse(self.content, self.content_offset, caption)
            figure += caption
        return [figure]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("picture", Picture)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
