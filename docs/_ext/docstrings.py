"""Google sections in docstrings, and the docstrings of constants that a face hands on.

In place of ``sphinx.ext.napoleon`` itself, which reads "The lot: all of it" under a field as a field of type "The lot".
"""

import ast
import importlib
import inspect
import itertools
import pkgutil
import re
from functools import cache
from inspect import cleandoc
from pathlib import Path
from typing import Any

import attrs
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring
from sphinx.pycode import ModuleAnalyzer

import cocorope

LONGEST_VALUE = 80
PLAIN = {"attribute", "data", "property"}
SETTINGS = Config(
    napoleon_google_docstring=True,
    napoleon_use_rtype=False,
    napoleon_use_ivar=True,
    napoleon_attr_annotations=True,
    napoleon_custom_sections=[],
)


@cache
def constants(face: str) -> dict[str, str]:
    """The docstring under every module-level assignment, by name; the face's own package speaks last."""
    said: dict[str, str] = {}
    root = Path(cocorope.__path__[0])
    own = root.joinpath(*face.split(".")[1:])
    for file in sorted(root.rglob("*.py"), key=lambda file: (own in file.parents, file)):
        body = ast.parse(file.read_text(encoding="utf-8")).body
        for node, after in itertools.pairwise(body):
            if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(after, ast.Expr):
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
                said |= {target.id: after.value.value for target in targets if isinstance(target, ast.Name)}
    return said


def process(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:  # noqa: ANN401
    """Turn the sections of one docstring into reStructuredText."""
    kind = "method" if what in PLAIN else what
    lines[:] = GoogleDocstring(lines, SETTINGS, app, kind, name, obj, options).lines()


def hand_on(_app: Sphinx) -> None:
    """Tell autodoc what stands under a constant's assignment, for each face that hands the constant on.

    A value of more than a line is not printed: the docstring says what it is.
    """
    for info in pkgutil.walk_packages(cocorope.__path__, "cocorope."):
        if info.name.rpartition(".")[2].startswith("_") or info.name.startswith("cocorope.strategies"):
            continue
        module = importlib.import_module(info.name)
        analyzer = ModuleAnalyzer.for_module(info.name)
        analyzer.analyze()
        for name in getattr(module, "__all__", ()):
            if name in constants(info.name):
                analyzer.attr_docs.setdefault(("", name), [*cleandoc(constants(info.name)[name]).splitlines(), ""])
        for (owner, name), lines in analyzer.attr_docs.items():
            if not owner and len(repr(getattr(module, name, None))) > LONGEST_VALUE:
                lines.extend([":meta hide-value:", ""])


def elsewhere(app: Sphinx, what: str, name: str, obj: Any, skip: bool, options: Any) -> bool | None:  # noqa: ANN401, ARG001, FBT001
    """Leave a thing that a face borrows from another floor to that floor's own page."""
    face = app.env.current_document.autodoc_module or ""
    home = getattr(obj, "__module__", None) or ""
    borrowed = what == "module" and home.startswith("cocorope.") and home.split(".")[1] != face.split(".")[1:2][0]
    foreign = what == "module" and inspect.isclass(obj) and not home.startswith("cocorope.")
    return True if (borrowed or foreign) and not skip else None


def signature(_app: Sphinx, what: str, _name: str, obj: Any, _options: Any, args: str | None, returns: str) -> Any:  # noqa: ANN401
    """Say the true default of an attrs field, and an ellipsis for one that a factory makes or that fills the page."""
    if what != "class" or not args or not attrs.has(obj):
        return None
    defaults = {field.name: repr(field.default) for field in attrs.fields(obj)}

    def true(match: re.Match[str]) -> str:
        value = defaults.get(match[1], "...")
        return f"= {value if len(value) <= LONGEST_VALUE else '...'}"

    return re.sub(r"= attr_dict\['(\w+)'\]\.default", true, args).replace("= NOTHING", "= ..."), returns


def without_object(_app: Sphinx, doctree: nodes.document) -> None:
    """Drop the line that says a class has no base of its own."""
    for paragraph in list(doctree.findall(nodes.paragraph)):
        if paragraph.astext() in {"Bases: object", "Basis: object"}:
            paragraph.parent.remove(paragraph)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.connect("builder-inited", hand_on)
    app.connect("autodoc-process-docstring", process)
    app.connect("autodoc-process-signature", signature)
    app.connect("autodoc-skip-member", elsewhere)
    app.connect("doctree-read", without_object)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
