"""The examples in README, docs and docstrings are tests (Sybil); Hypothesis has two profiles."""

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path

import hypothesis
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
