"""A language link on every page, to the same page in the other tree (or the nearest one that is there)."""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

NAMES = {"en": "English", "id": "Bahasa Indonesia"}
MADE_IN_BOTH = {"genindex", "search"}
"""Pages that Sphinx makes, whatever the sources."""


def twin(root: Path, language: str, page: str) -> str:
    """The page of the other tree that answers to ``page``: itself, else the index of the nearest section."""
    parts = page.split("/")
    if page in MADE_IN_BOTH or (root / language / f"{page}.md").exists():
        return page
    for depth in range(len(parts) - 1, 0, -1):
        index = "/".join([*parts[:depth], "index"])
        if index != page and (root / language / f"{index}.md").exists():
            return index
    return "index"


def links(app: Sphinx, page: str) -> list[dict[str, str | bool]]:
    """One link a language: its code, its name, where it leads from ``page``, whether it is this one."""
    here = app.config.language
    up = "../" * (page.count("/") + 1)
    root = Path(app.confdir)
    return [
        {
            "code": code,
            "name": name,
            "current": code == here,
            "same": twin(root, code, page) == page,
            "href": f"{up}{code}/{twin(root, code, page)}.html",
        }
        for code, name in NAMES.items()
    ]


def _put(app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    context["language_links"] = links(app, pagename)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.connect("html-page-context", _put)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
