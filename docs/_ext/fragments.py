"""What the next release brings: ``{fragments}`` lists the fragments of ``changelog.d`` by kind."""

from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

FOLDER = Path(__file__).parents[2] / "changelog.d"
KINDS = {"added": "Added", "changed": "Changed", "fixed": "Fixed", "removed": "Removed"}


def upcoming() -> str:
    """The fragments as Markdown."""
    lines: list[str] = []
    for kind, title in KINDS.items():
        texts = [file.read_text(encoding="utf-8").strip() for file in sorted(FOLDER.glob(f"*.{kind}.md"))]
        if texts:
            lines += ["", f"**{title}**", "", *(f"- {' '.join(text.split())}" for text in texts)]
    return "\n".join(lines)


class Fragments(SphinxDirective):
    """The directive ``fragments``."""

    def run(self) -> list[nodes.Node]:
        """The list, where there is something to come."""
        holder = nodes.container()
        self.state.nested_parse(StringList(upcoming().splitlines(), "changelog.d"), 0, holder)
        return list(holder.children)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("fragments", Fragments)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
