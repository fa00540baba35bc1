"""Names in annotations say where a thing is defined; readers know it by its face. Send the one to the other."""

import ast
from functools import cache
from pathlib import Path

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

import cocorope


@cache
def defined() -> frozenset[str]:
    """Every name that a module of the library defines: a name that is none of these dangles."""
    names: set[str] = set()
    for file in Path(cocorope.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                names.add(node.name)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
    return frozenset(names | {file.stem for file in Path(cocorope.__path__[0]).rglob("*.py")})


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> Element | None:
    """Link a name of ours to the one documented object that ends with the same word."""
    target = node.get("reftarget", "")
    if node.get("refdomain") != "py" or not target:
        return None
    word = target.rpartition(".")[2]
    objects = env.get_domain("py").objects
    found = [(name, entry) for name, entry in objects.items() if name.rpartition(".")[2] == word]
    if target.startswith("cocorope."):
        package = ".".join(target.split(".")[:2])
        found = [pair for pair in found if pair[0].startswith(f"{package}.")] or found
    where = {(entry.docname, entry.node_id) for _, entry in found if not entry.aliased}
    if not where and word in defined():
        return content  # a word of ours that no face hands on: shown, not linked
    if len(where) != 1:
        return None
    docname, anchor = where.pop()
    return make_refnode(app.builder, node["refdoc"], docname, anchor, [content], target)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register; after Sphinx's own look-up and intersphinx have had their turn."""
    app.connect("missing-reference", resolve, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
