"""What every public name must have: a docstring, and a signature a checker can read."""

import ast
import importlib
import inspect
from typing import TypeVar

import pytest
from house_source import documented_assignments, faces, modules, public_functions


def public(face: str) -> list[str]:
    """The names a face hands on; a module without ``__all__`` hands on what it defines."""
    module = importlib.import_module(face)
    if hasattr(module, "__all__"):
        return list(module.__all__)
    short = face.removeprefix("cocorope.")
    tree = modules().get(f"{short}.py")
    if tree is None:  # a package: either it hands names on by __all__, or it is a folder of modules
        body = modules()[f"{short}/__init__.py"].body
        assert all(isinstance(node, ast.Expr) for node in body), f"{face} defines or imports names and has no __all__"
        return []
    defined = {node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    return sorted(name for name in defined | set(documented_assignments(tree)) if not name.startswith("_"))


@pytest.mark.parametrize("face", faces(with_extra=True))
class TestEveryPublicName:
    """Docstrings on all public things."""

    def test_is_there(self, face):
        module = importlib.import_module(face)
        assert [name for name in public(face) if not hasattr(module, name)] == []

    def test_is_listed_once(self, face):
        assert len(set(public(face))) == len(public(face))

    def test_has_a_docstring(self, face):
        module = importlib.import_module(face)
        said: dict[str, bool] = {}
        for tree in modules().values():
            for name, has in documented_assignments(tree).items():
                said[name] = said.get(name, False) or has
        bare = [name for name in public(face) if not documented(getattr(module, name), name, said)]
        bare = [name for name in bare if not isinstance(getattr(module, name), TypeVar)]
        assert bare == []


def documented(thing: object, name: str, said: dict[str, bool]) -> bool:
    """Whether a public thing says what it means: its docstring, or the one under its assignment."""
    if inspect.ismodule(thing) or inspect.isclass(thing) or inspect.isroutine(thing):
        return bool(inspect.getdoc(thing))
    return said.get(name, False)


def any_in(annotation: ast.expr | None) -> bool:
    """Whether ``Any`` stands anywhere in an annotation."""
    nodes = ast.walk(annotation) if annotation is not None else iter(())
    return any(isinstance(node, ast.Name) and node.id == "Any" for node in nodes)


@pytest.mark.parametrize("path", modules())
class TestEverySignature:
    """No ``Any`` in public signatures: a checker sees what a user passes and gets."""

    def test_says_no_any(self, path):
        vague = []
        for name, function in public_functions(modules()[path]):
            arguments = function.args
            every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
            notes = [argument.annotation for argument in every if argument is not None]
            vague += [name for note in [*notes, function.returns] if any_in(note)]
        assert vague == []

    def test_says_what_it_returns(self, path):
        bare = [name for name, function in public_functions(modules()[path]) if function.returns is None]
        assert bare == []
