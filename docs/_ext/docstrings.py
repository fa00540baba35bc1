"""Google sections in docstrings, and the docstrings of constants that a face hands on.

In place of ``sphinx.ext.napoleon`` itself, which reads "The lot: all of it" under a field as a field of type "The lot".
"""

import ast
import itertools
from functools import cache
from inspect import cleandoc
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring

PLAIN = {"attribute", "data", "property"}
SETTINGS = Config(
    napoleon_google_docstring=True,
    napoleon_use_rtype=False,
    napoleon_use_ivar=True,
    napoleon_attr_annotations=True,
    napoleon_custom_sections=[],
)


@cache
def constants() -> dict[str, str]:
    """The docstring under every module-level assignment of the library, by name."""
    import cocorope  # noqa: PLC0415  # the extension is loaded before anything is documented

    said: dict[str, str] = {}
    for file in sorted(Path(cocorope.__path__[0]).rglob("*.py")):
        body = ast.parse(file.read_text(encoding="utf-8")).body
        for node, after in itertools.pairwise(body):
            if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(after, ast.Expr):
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
                said |= {target.id: after.value.value for target in targets if isinstance(target, ast.Name)}
    return said


def process(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:  # noqa: ANN401, PLR0913, PLR0917
    """Turn the sections of one docstring into reStructuredText."""
    if what == "data" and (text := constants().get(name.rpartition(".")[2])):
        lines[:] = _dedented(text)
    kind = "method" if what in PLAIN else what
    lines[:] = GoogleDocstring(lines, SETTINGS, app, kind, name, obj, options).lines()


def _dedented(text: str) -> list[str]:
    return [*cleandoc(text).splitlines(), ""]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.connect("autodoc-process-docstring", process)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
