"""The library's own source, parsed: what the house tests look at."""

import ast
import pkgutil
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import cocorope

PACKAGE = Path(cocorope.__path__[0])
NEEDS_EXTRA = frozenset({"strategies", "_hypothesis"})
"""What only works with the extra ``hypothesis``."""


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the library by its path inside the package, parsed."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def faces(*, with_extra: bool = False) -> list[str]:
    """The full names of the packages and modules a user imports from."""
    names = [name for _, name, _ in pkgutil.iter_modules(cocorope.__path__) if not name.startswith("_")]
    return [f"cocorope.{name}" for name in sorted(names) if with_extra or name not in NEEDS_EXTRA]


def packages() -> dict[str, ast.Module]:
    """The faces that are packages: their ``__init__`` by path."""
    return {path: tree for path, tree in modules().items() if path.endswith("__init__.py")}


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method in a module, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def public_functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Public functions, and public methods of public classes, with their dotted names."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name, node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            methods = (item for item in node.body if isinstance(item, ast.FunctionDef))
            yield from ((f"{node.name}.{item.name}", item) for item in methods if not item.name.startswith("_"))


def documented_assignments(tree: ast.Module) -> dict[str, bool]:
    """Every name assigned at module level: whether a docstring stands under it."""
    found: dict[str, bool] = {}
    for node, after in pairwise([*tree.body, ast.Pass()]):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        said = (
            isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str)
        )
        found |= {target.id: said for target in targets if isinstance(target, ast.Name)}
    return found
