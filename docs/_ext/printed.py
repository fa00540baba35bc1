"""What an example prints, taken while the docs are built, in the language of the tree.

.. code-block:: markdown

    ```{printed} first_shipment.py --market BE
    :section: 3
    ```

Shows one numbered section of the report, ``0`` the lines before the first; without ``:section:`` all of it.
``:lines:`` shows only the first lines of it.
"""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def printed(script: str, *words: str) -> str:
    """The text an example prints; an error stops the build."""
    command = [sys.executable, "-X", "utf8", EXAMPLES / script, *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in {0, 1} or done.stderr:
        raise ExtensionError(f"{script} {' '.join(words)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def section(text: str, number: int) -> str:
    """One numbered section of the report."""
    return re.split(r"\n(?=\d\. .*\n===)", text)[number]


class Printed(SphinxDirective):
    """The directive ``printed``."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"section": directives.nonnegative_int, "lines": directives.positive_int}

    def run(self) -> list[nodes.Node]:
        """Run the example now."""
        script, *words = self.arguments[0].split()
        self.env.note_dependency(str(EXAMPLES / script))
        text = printed(script, *words, "--lang", self.config.language)
        if "section" in self.options:
            text = section(text, self.options["section"])
        lines = text.rstrip().splitlines()
        kept = self.options.get("lines", len(lines))
        shown = "\n".join([*lines[:kept], *(["[…]"] if kept < len(lines) else [])])
        return [nodes.literal_block(shown, shown, language="text")]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("printed", Printed)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
