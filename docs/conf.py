"""One configuration for both languages: ``docs/build.py`` builds ``docs/en`` and ``docs/id`` with it."""

import os
import sys
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "_ext"), str(HERE)]

project = "cocorope"
author = "The cocorope founders"
project_copyright = "2026, the cocorope founders"
release = version = metadata.version("cocorope")
# Which tree is being built: docs/build.py says so.
language = os.environ.get("COCOROPE_DOCS_LANGUAGE", "en")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx_design",
    "sphinx_copybutton",
    "characteristics",
    "docstrings",
    "faces",
    "fragments",
    "languages",
    "marketpages",
    "pictures",
    "printed",
    "rulepages",
    "results",
    "tidy",
    "tradetables",
]

# Offline by design: the only inventory is our own. An Indonesian page reaches the API reference, which is
# English only, through the inventory of the tree built just before it.
intersphinx_mapping = {}
if language != "en":
    intersphinx_mapping["en"] = ("../en", str(HERE / "_build" / "en" / "objects.inv"))
intersphinx_disabled_reftypes = ["std:doc"]

myst_enable_extensions = [
    "colon_fence",
    "deflist",
    "dollarmath",
    "fieldlist",
    "attrs_inline",
    "attrs_block",
    "smartquotes",
]
myst_heading_anchors = 3
smartquotes = False

autodoc_default_options = {
    "no-value": True,
    "members": True,
    "undoc-members": True,
    "show-inheritance": True,
    "member-order": "bysource",
}
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
add_module_names = False

nitpicky = True
# "More than one target for 'type'": a builtin in an annotation that is also the name of fields of ours.
suppress_warnings = ["ref.python"]
# Names of the standard library and of our dependencies, whose inventories are not read offline: they stay
# plain text. Everything of ours must resolve.
_OTHERS = (
    "abc|attr|attrs|builtins|biip|cattrs|collections|datetime|decimal|enum|fractions|functools|hypothesis|json|"
    "math|matplotlib|numbers|numpy|operator|pint|re|scipy|string|types|typing|typing_extensions"
)
nitpick_ignore_regex = [
    (r"py:.*", rf"(?:{_OTHERS})(?:\..*)?"),
    # Builtins and the usual names of typing and collections.abc, as annotations spell them.
    (r"py:.*", r"(?:str|int|float|bool|bytes|object|type|tuple|list|dict|set|frozenset|range|property|None|\.\.\.)"),
    (r"py:.*", r"(?:[A-Z][A-Za-z]*(?:Error|Exception|Group))"),
    (
        r"py:.*",
        (
            r"(?:Any|Callable|ClassVar|Collection|Container|Decimal|Final|Fraction|Generic|Hashable|Iterable|Iterator|"
            r"Literal|Mapping|Protocol|Self|Sequence|TypeAlias|TypeGuard|TypeVar|Converter|SearchStrategy|date|datetime|"
            r"timedelta|Enum|StrEnum|IntEnum|Attribute|Figure)"
        ),
    ),
    # Protocols that describe what a caller may bring, and that nobody imports.
    (r"py:class", r"cocorope\.units\.interop\.Maker"),
    # Type variables are not documented objects.
    (r"py:.*", r"(?:.*\.)?(?:_?[A-Z]|[A-Z]{1,2}|[A-Z][A-Za-z]*_co|_[A-Za-z]+)"),
]

html_theme = "furo"
html_title = "cocorope"
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["cocorope.css"]
html_show_sourcelink = False
html_copy_source = False
html_theme_options = {
    "navigation_with_keys": True,
    "light_css_variables": {"color-brand-primary": "#7a4a1e", "color-brand-content": "#7a4a1e"},
    "dark_css_variables": {"color-brand-primary": "#e0b084", "color-brand-content": "#e0b084"},
}
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
