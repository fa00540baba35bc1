"""The examples in README, docs and docstrings are tests (Sybil); Hypothesis has two profiles; every test is watched."""

import os
import sys
from collections.abc import Generator
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck
from sybil import Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.myst import CodeBlockParser, DocTestDirectiveParser, PythonCodeBlockParser
from sybil.parsers.myst import SkipParser as MystSkipParser
from sybil.parsers.rest import DocTestParser, SkipParser

ROOT = Path(__file__).parent
FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

# The machine may be slow or shared: no example has a deadline, no test measures time.
hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile(
    "ci", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev"))

console_blocks = PythonCodeBlockParser(doctest_optionflags=FLAGS)
console_blocks.codeblock_parser = CodeBlockParser("pycon", PythonEvaluator())

pages = Sybil(
    path=str(ROOT),
    pattern="*.md",  # every page under the root that pytest walks to
    exclude="docs/_build/**",
    parsers=[
        DocTestDirectiveParser(FLAGS),
        PythonCodeBlockParser(doctest_optionflags=FLAGS),
        console_blocks,
        MystSkipParser(),
    ],
)
docstrings = Sybil(path=str(ROOT / "src"), pattern="**/*.py", parsers=[DocTestParser(FLAGS), SkipParser()])

pytest_collect_file = (pages + docstrings).pytest()

# After the imports above: what they load is loaded.
sys.path.insert(0, str(ROOT / "tests" / "helpers"))
import watch  # noqa: E402  # reached by the path set above

sys.addaudithook(watch.listen)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test, an example of the docs included, beneath which the library opened a file or a socket."""
    watch.taken()
    outcome = yield
    opened = watch.taken()
    if opened:
        pytest.fail(f"{item.nodeid}: the library opens nothing, but opened\n" + "\n".join(opened), pytrace=False)
    return outcome
