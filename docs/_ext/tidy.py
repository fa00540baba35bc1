"""Take the empty line away that an example needs before its closing fence, so that it can be run, and a reader does not."""

from docutils import nodes
from sphinx.application import Sphinx


def trim(_app: Sphinx, doctree: nodes.document) -> None:
    """Drop the empty lines at the end of code blocks."""
    for block in doctree.findall(nodes.literal_block):
        text = block.astext().rstrip()
        if not isinstance(block.rawsource, str) or block.rawsource != block.astext():
            continue  # a parsed literal keeps its markup
        block.rawsource = text
        block.children = [nodes.Text(text)]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.connect("doctree-read", trim)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
