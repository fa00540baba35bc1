"""What may not stand in the source, found in its syntax tree."""

import ast

import pytest
from house_source import functions, modules, packages

CLOCKS = {"now", "today", "utcnow", "localtime", "gmtime", "monotonic", "perf_counter", "time_ns"}
DOORS = {"open", "print", "input", "exec", "eval", "breakpoint", "__import__"}
COMPILERS = {"epcis/compiled.py"}  # makes readers of our own classes' names, as attrs makes __init__
LONGEST_FUNCTION = 60


def called(tree: ast.Module) -> list[tuple[int, str]]:
    """Every call in a module: line and the last word of what is called, ``.`` before it for a method."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.append((node.lineno, node.func.id))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found.append((node.lineno, f".{node.func.attr}"))
    return found


@pytest.mark.parametrize("path", modules())
class TestEveryModule:
    """No I/O, no clock: the host owns files, clocks, sockets and logs (DESIGN, decision 4)."""

    def test_opens_nothing_and_prints_nothing(self, path):
        doors = DOORS - ({"exec"} if path in COMPILERS else set())
        assert [found for found in called(modules()[path]) if found[1] in doors] == []

    def test_reads_no_clock(self, path):
        assert [found for found in called(modules()[path]) if found[1].lstrip(".") in CLOCKS] == []

    def test_imports_no_clock_by_name(self, path):
        imported = [node for node in ast.walk(modules()[path]) if isinstance(node, ast.Import | ast.ImportFrom)]
        names = {alias.name for node in imported for alias in node.names}
        assert names.isdisjoint({"time", "os", "pathlib", "io", "logging"})

    def test_functions_are_short(self, path):
        long = {
            node.name: length
            for node in functions(modules()[path])
            if (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
        }
        assert long == {}

    def test_has_no_global_statement(self, path):
        assert not [node for node in ast.walk(modules()[path]) if isinstance(node, ast.Global)]


@pytest.mark.parametrize("path", packages())
class TestEveryFace:
    """A face hands names on and defines nothing; its docstring says which question it answers."""

    def test_defines_nothing(self, path):
        allowed = (ast.Import, ast.ImportFrom, ast.Expr)
        others = [node for node in packages()[path].body if not isinstance(node, allowed)]
        assert [names(node) for node in others if names(node) not in (["__all__"], ["__version__"])] == []

    def test_says_which_question_it_answers(self, path):
        docstring = ast.get_docstring(packages()[path])
        assert docstring
        asked = path.count("/") == 1 and not path.startswith("strategies/")
        assert "?" in docstring or not asked  # an inner package, or a folder of modules, says what it holds

    def test_expressions_are_docstrings_only(self, path):
        values = [node.value for node in packages()[path].body if isinstance(node, ast.Expr)]
        assert all(isinstance(value, ast.Constant) for value in values)


def names(node: ast.stmt) -> list[str]:
    """What a statement defines, by name."""
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return [getattr(node, "name", type(node).__name__)]
